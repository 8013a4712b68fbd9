import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnlockedOperator } from '../../session/operator-context.ts';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import type { TabletOperator } from './kept-operators.ts';
import { PinPad } from './pin-pad.tsx';
import { tryPin, type UnlockResult } from './unlock.ts';
import classes from './unlock-screen.module.css';
import { useOperators } from './use-operators.ts';

const MINUTE_MS = 60_000;

interface UnlockScreenProps {
  readonly onUnlocked: (operator: UnlockedOperator) => void;
}

/** Who is at the tablet: a name, then the PIN. Works without network. */
/** The first minute that lies wholly behind the wait: what is shown has no seconds. */
function nextMinute(untilMs: number): string {
  return new Date(Math.ceil(untilMs / MINUTE_MS) * MINUTE_MS).toISOString();
}

export function UnlockScreen({ onUnlocked }: UnlockScreenProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { accountId: tabletId, displayName: tablet, company } = useViewer();
  const { operators, reload } = useOperators({ companyId: company?.id ?? '', accountId: tabletId });
  const [chosen, setChosen] = useState<TabletOperator | null>(null);
  const [result, setResult] = useState<UnlockResult | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const choose = (operator: TabletOperator | null): void => {
    setChosen(operator);
    setResult(null);
  };
  const submit = async (operator: TabletOperator, pin: string): Promise<void> => {
    setIsBusy(true);
    try {
      const next = await tryPin(tabletId, operator, pin);
      setResult(next);
      if (next.kind === 'UNLOCKED')
        onUnlocked({ accountId: operator.accountId, displayName: operator.displayName });
    } finally {
      setIsBusy(false);
    }
  };
  const messageOf = (shown: UnlockResult | null): string | null => {
    if (shown?.kind === 'WRONG') return translate('tablets.unlock.wrong', { left: shown.triesLeft });
    if (shown?.kind === 'WAIT')
      return translate('tablets.unlock.wait', { at: formats.instant(nextMinute(shown.until)) });
    if (shown?.kind === 'USED_UP') return translate('tablets.unlock.usedUp');
    return null;
  };

  return (
    <section className={classes.screen} aria-labelledby="unlock-heading" data-unlock>
      <h1 id="unlock-heading" className={classes.title}>
        {chosen === null
          ? translate('tablets.unlock.title')
          : translate('tablets.unlock.pinOf', { name: chosen.displayName })}
      </h1>
      <p className={classes.lead}>{translate('tablets.unlock.lead', { tablet })}</p>
      {operators === null && <LoadingSkeleton lines={4} />}
      {operators?.length === 0 && (
        <EmptyState
          title={translate('tablets.unlock.none.title')}
          action={
            <Button variant="default" onClick={reload}>
              {translate('tablets.unlock.reload')}
            </Button>
          }
        >
          {translate('tablets.unlock.none.body')}
        </EmptyState>
      )}
      {chosen === null ? (
        <ul className={classes.names} aria-label={translate('tablets.unlock.choose')}>
          {operators?.map((operator) => (
            <li key={operator.accountId}>
              <button type="button" className={classes.person} onClick={() => choose(operator)}>
                {operator.displayName}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <PinPad
            key={chosen.accountId}
            label={translate('tablets.unlock.pinOf', { name: chosen.displayName })}
            message={messageOf(result)}
            isBusy={isBusy}
            // The result, a broken store included, is an answer.
            onSubmit={(pin) => void submit(chosen, pin)}
          />
          <Button variant="subtle" className={classes.back ?? ''} onClick={() => choose(null)}>
            {translate('tablets.unlock.back')}
          </Button>
        </>
      )}
    </section>
  );
}
