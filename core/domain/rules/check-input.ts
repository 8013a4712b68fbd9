/** Runs a schema and tells its faults as issues with paths that a form knows. */
import type { z } from 'zod';
import { ISSUE_CODES, type Issue, type IssueCode, type Parameters } from '#domain/errors.ts';

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: Issue[] };

type Path = readonly PropertyKey[];

/** Reads `input` by `schema`; `nameOf` may turn a path of keys and indices into the path of the form. */
export function checkInput<Value>(
  schema: z.ZodType<Value>,
  input: unknown,
  nameOf: (path: Path) => string = (path) => path.map(String).join('/'),
): Checked<Value> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((issue) => issuesOf(issue, [], nameOf)) };
}

function issuesOf(issue: z.core.$ZodIssue, parent: Path, nameOf: (path: Path) => string): Issue[] {
  const path = [...parent, ...issue.path];
  const one = (code: IssueCode, parameters: Parameters = {}): Issue[] => [
    { path: nameOf(path), code, parameters },
  ];
  switch (issue.code) {
    case 'custom':
      return one(codeOf(issue.params), parametersOf(issue.params));
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: nameOf([...path, key]),
        code: 'UNKNOWN_FIELD',
        parameters: {},
      }));
    case 'invalid_union':
      return (issue.errors.at(-1) ?? []).flatMap((inner) => issuesOf(inner, path, nameOf));
    case 'too_small':
      return one('TOO_FEW', { min: Number(issue.minimum) });
    case 'too_big':
      return one('TOO_MANY', { max: Number(issue.maximum) });
    default:
      return one(issue.input === undefined || issue.input === null ? 'REQUIRED' : 'UNKNOWN_CHOICE');
  }
}

function codeOf(params: Record<string, unknown> | undefined): IssueCode {
  return ISSUE_CODES.find((code) => code === params?.['code']) ?? 'UNKNOWN_CHOICE';
}

function parametersOf(params: Record<string, unknown> | undefined): Parameters {
  const parameters = params?.['parameters'];
  return typeof parameters === 'object' && parameters !== null
    ? Object.fromEntries(Object.entries(parameters))
    : {};
}
