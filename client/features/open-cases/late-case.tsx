import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseCardFragment } from '../../graphql/generated/graphql.ts';
import { browserName } from '../../ui/browser-name.ts';
import { changeText, type ChangeVocabulary, tellingChanges } from '../../ui/change-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './case-card.module.css';
import type { Decision } from './use-resolve-case.ts';

interface LateCaseProps {
  readonly late: CaseCardFragment;
  readonly vocabulary: ChangeVocabulary;
  readonly note: string;
  readonly isDeciding: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** What came after the order was closed: nothing of it was applied, nothing of it is lost. */
export function LateCase({ late, vocabulary, note, isDeciding, onDecide }: LateCaseProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const changes = tellingChanges(
    late.changes.map(({ cell, base, new: next }) => ({ cell, base: base ?? null, new: next ?? null })),
  );
  const { serverSide, deviceSide } = late;
  const isVoid = serverSide.value === 'VOID';
  return (
    <>
      <p>{translate(`cases.late.${isVoid ? (late.lateKind ?? 'AMEND') : 'HANDED_IN'}`)}</p>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={change.cell}>{changeText(change, vocabulary)}</li>
          ))}
        </ul>
      )}
      {late.reason != null && <p>{translate('cases.late.reason', { reason: late.reason })}</p>}
      <p className={classes.quiet}>
        {translate('cases.side.byAt', { by: deviceSide.by, at: formats.instant(deviceSide.at) })}
        {deviceSide.deviceName != null && (
          <> · {translate('cases.side.from', { deviceName: browserName(deviceSide.deviceName) })}</>
        )}
      </p>
      <div className={classes.acts}>
        <Button
          variant="default"
          loading={isDeciding}
          onClick={() => onDecide({ resolution: 'DISMISSED', note })}
        >
          {translate('cases.late.dismiss')}
        </Button>
        {late.lateKind !== 'VOID' && (
          <Button
            variant="default"
            loading={isDeciding}
            onClick={() => onDecide({ resolution: 'ACCEPTED', note })}
          >
            {translate('cases.late.accept')}
          </Button>
        )}
      </div>
    </>
  );
}
