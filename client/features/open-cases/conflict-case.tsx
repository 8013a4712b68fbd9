import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCardFragment } from '../../graphql/generated/graphql.ts';
import { cellName, cellValueText, type ChangeVocabulary } from '../../ui/change-words.ts';
import { CaseSide } from './case-side.tsx';
import classes from './case-card.module.css';
import { OtherValue } from './other-value.tsx';
import type { Decision } from './use-resolve-case.ts';

interface ConflictCaseProps {
  readonly conflict: CaseCardFragment;
  readonly vocabulary: ChangeVocabulary;
  readonly note: string;
  readonly isDeciding: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** Cells that hold one of a few words have no third value worth typing. */
const CHOICES =
  /(?:^|\/)(?:metal|bath|stage|sourceId|category|unit|origin|method|plantId|quantityUnit|platingMethod|status)$/u;

/** Two values for one cell, side by side, with who, when, and the total that each would give. */
export function ConflictCase({ conflict, vocabulary, note, isDeciding, onDecide }: ConflictCaseProps) {
  const { t: translate } = useTranslation();
  const [isTyping, setIsTyping] = useState(false);
  const cell = conflict.cell ?? '';
  const isStatus = cell === 'status';
  const { serverSide, deviceSide, workOrder } = conflict;
  const server = isStatus
    ? translate('cases.status.inUse', { revision: workOrder.revision })
    : cellValueText(cell, serverSide.value, vocabulary);
  const device = isStatus
    ? translate('cases.status.voidWanted')
    : cellValueText(cell, deviceSide.value, vocabulary);
  const name = cellName(cell, vocabulary);
  const values = [serverSide.value, deviceSide.value, conflict.base];
  const isNumber = values.some((value) => typeof value === 'number');
  const canBeTyped = !CHOICES.test(cell) && !values.some((value) => typeof value === 'boolean');
  return (
    <>
      {!isStatus && (
        <p className={classes.quiet}>
          {translate('cases.base', { value: cellValueText(cell, conflict.base, vocabulary) })}
        </p>
      )}
      {conflict.reason != null && <p>{translate('cases.late.reason', { reason: conflict.reason })}</p>}
      <div className={classes.sides}>
        <CaseSide
          title={translate('cases.side.server')}
          value={server}
          side={serverSide}
          totalKgCo2e={workOrder.attributedEmissionsKgCo2e}
          totalWord="cases.currentTotal"
        />
        <CaseSide
          title={translate('cases.side.device')}
          value={device}
          side={deviceSide}
          totalKgCo2e={conflict.candidateEmissionsKgCo2e ?? null}
          totalWord="cases.side.total"
        />
      </div>
      {isTyping ? (
        <OtherValue
          cellName={name}
          isNumber={isNumber}
          isBusy={isDeciding}
          onTake={(value) => onDecide({ resolution: 'OTHER_VALUE', value, note })}
          onCancel={() => setIsTyping(false)}
        />
      ) : (
        <div className={classes.acts}>
          {canBeTyped && (
            <Button variant="subtle" onClick={() => setIsTyping(true)}>
              {translate('cases.take.other')}
            </Button>
          )}
          <Button
            variant="default"
            loading={isDeciding}
            onClick={() => onDecide({ resolution: 'SERVER_VALUE', note })}
          >
            {translate('cases.take.server', { value: server })}
          </Button>
          <Button
            variant="default"
            loading={isDeciding}
            onClick={() => onDecide({ resolution: 'DEVICE_VALUE', note })}
          >
            {translate('cases.take.device', { value: device })}
          </Button>
        </div>
      )}
    </>
  );
}
