import { useCallback, useMemo, useState } from 'react';
import type { Issue } from '#domain/errors.ts';
import type { EntryForm } from './entry-form.ts';
import { valueAt, type FieldPath } from './field-path.ts';
import { useAfterPress } from './use-after-press.ts';

interface FieldIssues {
  /** What is shown: everything after an attempt to save, before that only faults in fields already left. */
  readonly visible: readonly Issue[];
  readonly issueAt: (path: FieldPath) => Issue | null;
  readonly leave: (path: FieldPath) => void;
  /** The person wants to save: from now on everything is shown. */
  readonly attempt: () => void;
}

const NONE: readonly Issue[] = [];

/**
 * Which issues are shown at which field, so that nobody is blamed for what they have not typed yet. `refused` is what
 * the server found in the form as it was opened: each of it goes when its field changes.
 */
export function useFieldIssues(
  form: EntryForm,
  issues: readonly Issue[],
  refused: readonly Issue[] = NONE,
): FieldIssues {
  const [left, setLeft] = useState<ReadonlySet<FieldPath>>(new Set());
  const [isAttempted, setIsAttempted] = useState(false);
  const [opened] = useState(form);

  const visible = useMemo(() => {
    const local = isAttempted
      ? issues
      : issues.filter((issue) => left.has(issue.path) && issue.code !== 'REQUIRED');
    return [...local, ...refused.filter(({ path }) => valueAt(form, path) === valueAt(opened, path))];
  }, [issues, isAttempted, left, refused, opened, form]);

  const byPath = useMemo(() => new Map(visible.map((issue) => [issue.path, issue])), [visible]);
  const issueAt = useCallback((path: FieldPath) => byPath.get(path) ?? null, [byPath]);
  const afterPress = useAfterPress();
  const leave = useCallback(
    (path: FieldPath) =>
      afterPress(() => setLeft((before) => (before.has(path) ? before : new Set([...before, path])))),
    [afterPress],
  );
  const attempt = useCallback(() => setIsAttempted(true), []);
  return { visible, issueAt, leave, attempt };
}
