import { useTranslation } from 'react-i18next';
import type { CaseCardFragment } from '../../graphql/generated/graphql.ts';
import { cellValueText, type ChangeVocabulary } from '../../ui/change-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './case-card.module.css';

interface ResolvedCaseProps {
  readonly resolved: CaseCardFragment;
  readonly vocabulary: ChangeVocabulary;
}

/** What was decided, by whom and when; both values stay readable. */
export function ResolvedCase({ resolved, vocabulary }: ResolvedCaseProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { cell, serverSide, deviceSide, resolution, resolvedBy, resolvedAt, resolutionNote } = resolved;
  const textOf = (value: CaseCardFragment['base']) => cellValueText(cell ?? '', value, vocabulary);
  return (
    <>
      {cell != null && cell !== 'status' && (
        <p>
          {translate('cases.side.server')} {textOf(serverSide.value)} · {translate('cases.side.device')}{' '}
          {textOf(deviceSide.value)}
        </p>
      )}
      {resolution != null && (
        <p className={classes.decision}>
          {translate(`cases.resolution.${resolution}`, { value: textOf(resolved.resolvedValue) })}
        </p>
      )}
      {resolvedBy != null && resolvedAt != null && (
        <p className={classes.quiet}>
          {translate('cases.resolved.byAt', { by: resolvedBy, at: formats.instant(resolvedAt) })}
        </p>
      )}
      {resolutionNote != null && (
        <p className={classes.quiet}>{translate('cases.resolved.note', { note: resolutionNote })}</p>
      )}
    </>
  );
}
