import { useTranslation } from 'react-i18next';
import { ISSUE_CODES, type Issue, type IssueCode, type Parameters } from '#domain/errors.ts';
import type { Translate } from '#i18n/translator.ts';

/** Parameters come with the code at run time; which ones a sentence needs is known only where the issue was made. */
type TranslateCode = (key: `errors.issue.${Issue['code']}`, parameters: Parameters) => string;

/** Whether this build knows the code; a newer server may send one that it does not. */
export function isIssueCode(code: string): code is IssueCode {
  return ISSUE_CODES.some((known) => known === code);
}

/** The sentence that explains a fault at its place. */
export function issueSentence(translate: Translate, issue: Pick<Issue, 'code' | 'parameters'>): string {
  const translateCode = translate as unknown as TranslateCode;
  return translateCode(`errors.issue.${issue.code}`, issue.parameters);
}

/** `issueSentence` in the language that the person reads now. */
export function useIssueSentence(): (issue: Pick<Issue, 'code' | 'parameters'>) => string {
  const { t: translate } = useTranslation();
  return (issue) => issueSentence(translate, issue);
}
