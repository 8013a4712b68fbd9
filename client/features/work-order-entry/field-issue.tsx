import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { inputIdOf, useEntry } from './entry-context.ts';
import classes from './entry-field.module.css';
import type { FieldPath } from './field-path.ts';

/** What is wrong at one place of the form, in words; nothing when all is well. */
export function FieldIssue({ path }: { readonly path: FieldPath }) {
  const { issueAt } = useEntry();
  const sentence = useIssueSentence();
  const issue = issueAt(path);
  if (issue === null) return null;
  return (
    <p id={`${inputIdOf(path)}-issue`} className={classes.issue}>
      <IconAlertTriangleFilled aria-hidden size="1em" />
      {sentence(issue)}
    </p>
  );
}
