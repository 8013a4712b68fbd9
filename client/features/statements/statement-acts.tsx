import { Button } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconMailForward, IconRubberStamp, IconSend } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permissions.ts';
import { isInForce, stateAfter } from '#domain/statement/statement-state.ts';
import { paths } from '../../app/paths.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ActFailure } from './act-failure.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import dialogClasses from './statement-dialogs.module.css';
import classes from './statement-screen.module.css';
import { type StatementActName, useStatementAct } from './use-statement-act.ts';

/** What `actor` may do with the statement as it stands, in the order of the buttons. */
export function actsFor(
  actor: Actor,
  { state, company, submittedAt }: Pick<StatementDetailFragment, 'state' | 'company' | 'submittedAt'>,
): readonly StatementActName[] {
  const subject = { companyId: company.id, isSubmitted: submittedAt != null };
  const allowed: Readonly<Record<StatementActName, boolean>> = {
    seal: can(actor, 'sealStatement', subject) && stateAfter(state, 'seal') !== null,
    return: can(actor, 'sealStatement', subject) && stateAfter(state, 'return') !== null,
    submit: can(actor, 'submitStatement', subject) && stateAfter(state, 'submit') !== null,
    send: can(actor, 'sendStatement', subject) && isInForce(state),
    revoke: can(actor, 'revokeStatement', subject) && stateAfter(state, 'revoke') !== null,
  };
  return (['seal', 'return', 'submit', 'send', 'revoke'] as const).filter((act) => allowed[act]);
}

const ICONS: Readonly<Record<StatementActName, ComponentType<{ size: number; 'aria-hidden': true }>>> = {
  seal: IconRubberStamp,
  return: IconArrowBackUp,
  submit: IconSend,
  send: IconMailForward,
  revoke: IconBan,
};

function looksOf(act: StatementActName): object {
  switch (act) {
    case 'seal':
    case 'submit':
      return {};
    case 'send':
    case 'return':
      return { variant: 'default' };
    case 'revoke':
      return { variant: 'outline', color: 'red' };
  }
}

interface StatementActsProps {
  readonly statement: StatementDetailFragment;
  /** Asks for the latest state, when an act met another one. */
  readonly onReload: () => void;
}

/** The acts of this person; what is not permitted or not possible now is not there. */
export function StatementActs({ statement, onReload }: StatementActsProps) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const doing = useStatementAct(statement.id, onReload);
  const [wanted, setAsked] = useState<StatementActName | null>(null);
  // What can be done no more is not offered, and the page says why; words that were typed for it stay where they are.
  const isMoot = doing.isOvertaken && (wanted === 'submit' || wanted === 'seal');
  const asked = isMoot ? null : wanted;
  const [done, setDone] = useState<{ readonly act: StatementActName; readonly to: string } | null>(null);
  const acts = actsFor(actor, statement);
  const { serialNumber, revision } = statement;
  const name = translate('statements.name', { serialNumber, revision });
  const ask = (act: StatementActName): void => {
    doing.clear();
    setDone(null);
    setAsked(act);
  };
  const close = (): void => setAsked(null);
  const finish = (act: StatementActName, to = ''): void => {
    setAsked(null);
    setDone({ act, to });
  };
  const confirm = async (act: 'submit' | 'seal'): Promise<void> => {
    if (await doing.perform({ act })) finish(act);
  };
  const isSettledByGuild = done?.act === 'seal' || done?.act === 'return';
  return (
    <div className={classes.group} role="group" aria-label={translate('statements.acts.label')}>
      {acts.map((act) => {
        const Icon = ICONS[act];
        const isAgain = act === 'submit' && statement.state === 'RETURNED';
        return (
          <Button
            key={act}
            fullWidth
            {...looksOf(act)}
            leftSection={<Icon size={20} aria-hidden />}
            onClick={() => ask(act)}
          >
            {translate(isAgain ? 'statements.acts.submitAgain' : `statements.acts.${act}`)}
          </Button>
        );
      })}
      <p role="status" className={classes.done}>
        {done !== null && translate(`statements.acts.done.${done.act}`, { to: done.to })}
      </p>
      {doing.isOvertaken && asked === null && <ActFailure error={doing.error} />}
      {isSettledByGuild && (
        <Button component={Link} variant="default" to={paths.guildStatements}>
          {translate('statements.view.backToQueue')}
        </Button>
      )}
      {(asked === 'submit' || asked === 'seal') && (
        <ConfirmDialog
          isOpen
          title={translate(`statements.${asked}Dialog.title`, { name })}
          confirmLabel={translate(`statements.${asked}Dialog.confirm`)}
          isBusy={doing.isSending}
          // `perform` reports failures by `error` and never rejects.
          onConfirm={() => void confirm(asked)}
          onCancel={close}
        >
          <div className={dialogClasses.body}>
            <p>{translate(`statements.${asked}Dialog.body`, { name })}</p>
            {asked === 'submit' && <p>{translate('statements.submitDialog.late')}</p>}
            <ActFailure error={doing.error} />
          </div>
        </ConfirmDialog>
      )}
      {(asked === 'return' || asked === 'revoke') && (
        <ReasonDialog act={asked} name={name} doing={doing} onClose={close} onDone={() => finish(asked)} />
      )}
      {asked === 'send' && (
        <SendDialog
          workOrderId={statement.orders[0]?.workOrderId ?? ''}
          letters={statement.letters}
          doing={doing}
          onClose={close}
          onDone={(to) => finish('send', to)}
        />
      )}
    </div>
  );
}
