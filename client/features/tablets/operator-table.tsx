import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabletsQuery } from '../../graphql/generated/graphql.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { SetOperatorPinMutation } from './tablet-operations.ts';
import classes from './tablets-page.module.css';

type Operator = TabletsQuery['operators'][number];

interface OperatorTableProps {
  readonly operators: TabletsQuery['operators'];
  readonly onChanged: () => void;
}

const COLUMNS = ['name', 'role', 'pin', 'acts'] as const;

/** Who may unlock the tablets, and whether they have a PIN. */
export function OperatorTable({ operators, onChanged }: OperatorTableProps) {
  const { t: translate } = useTranslation();
  const [chosen, setChosen] = useState<Operator | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [setPin, { error }] = useMutation(SetOperatorPinMutation);
  const finish = (sentence: string): void => {
    setDone(sentence);
    onChanged();
  };
  const remove = async ({ accountId, displayName: name }: Operator): Promise<void> => {
    await setPin({ variables: { input: { accountId, commandId: crypto.randomUUID(), pin: null } } });
    finish(translate('tablets.operators.removed', { name }));
  };
  return (
    <section className={classes.section} aria-labelledby="operators-heading">
      <h2 id="operators-heading" className={classes.heading}>
        {translate('tablets.operators.heading')}
      </h2>
      <p className={classes.muted}>{translate('tablets.operators.lead')}</p>
      <p role="status">{done}</p>
      {error !== undefined && <ErrorPanel error={error} />}
      <DataTable caption={translate('tablets.operators.caption')} hasCards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {translate(`tablets.operators.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operators.map((operator) => {
            const { accountId, displayName: name, role, hasPin } = operator;
            return (
              <tr key={accountId}>
                <th scope="row">{name}</th>
                <td>{translate(`terms.role.${role}`)}</td>
                <td>
                  <StatusChip tone={hasPin ? 'ok' : 'plain'}>
                    {translate(hasPin ? 'tablets.operators.has' : 'tablets.operators.hasNot')}
                  </StatusChip>
                </td>
                <td>
                  <div className={classes.acts}>
                    <Button
                      variant="subtle"
                      aria-label={translate('tablets.operators.setOf', { name })}
                      onClick={() => setChosen(operator)}
                    >
                      {translate('tablets.operators.set')}
                    </Button>
                    {hasPin && (
                      <Button
                        variant="subtle"
                        color="red"
                        aria-label={translate('tablets.operators.removeOf', { name })}
                        // `error` tells what failed.
                        onClick={() => void remove(operator).catch(() => undefined)}
                      >
                        {translate('tablets.operators.remove')}
                      </Button>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {chosen !== null && (
        <PinDialog
          operator={chosen}
          onClose={() => setChosen(null)}
          onSaved={() => finish(translate('tablets.operators.saved', { name: chosen.displayName }))}
        />
      )}
    </section>
  );
}
