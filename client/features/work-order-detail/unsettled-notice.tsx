import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import type { OrderDetailFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { cellName, type ChangeVocabulary } from '../../ui/change-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './detail-view.module.css';

interface UnsettledNoticeProps {
  readonly cases: OrderDetailFragment['openCases'];
  /** The total as the platform has it now, kg CO2e attributed. */
  readonly currentKgCo2e: number;
  readonly vocabulary: ChangeVocabulary;
}

/** While a person has to decide between two values the total is not settled: says so, with what each would give. */
export function UnsettledNotice({ cases, currentKgCo2e, vocabulary }: UnsettledNoticeProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  if (cases.length === 0) return null;
  return (
    <div className={classes.notice} data-tone="act" data-unsettled={cases.length}>
      <div>
        <p className={classes.noticeTitle}>{translate('detail.unsettled.title', { count: cases.length })}</p>
        <p>{translate('detail.unsettled.current', { emissions: formats.kgCo2eFixed(currentKgCo2e) })}</p>
        <ul className={classes.candidates}>
          {cases.map(({ id, kind, cell, candidateEmissionsKgCo2e: candidate, deviceSide }) => (
            <li key={id}>
              {translate(`cases.kind.${kind}`)}
              {cell != null && cell !== 'status' && <> · {cellName(cell, vocabulary)}</>}
              {candidate != null && (
                <>
                  {' · '}
                  {translate('detail.unsettled.candidate', {
                    by: deviceSide.by,
                    emissions: formats.kgCo2eFixed(candidate),
                  })}
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      {can(actor, 'resolveCases', { companyId: actor.companyId }) && (
        <Button component={Link} variant="default" to={paths.cases}>
          {translate('detail.unsettled.decide')}
        </Button>
      )}
    </div>
  );
}
