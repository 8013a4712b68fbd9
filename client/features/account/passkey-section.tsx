import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PASSKEYS } from '#domain/access/passkey-rules.ts';
import type { PasskeysQuery as PasskeysData } from '../../graphql/generated/graphql.ts';
import { knowsPasskeys } from '../../session/passkey-failure.ts';
import { useSession } from '../../session/session-context.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { PasskeysQuery } from './account-operations.ts';
import classes from './account-page.module.css';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import { RemovePasskeyDialog, RenamePasskeyDialog } from './passkey-dialogs.tsx';

type OwnPasskey = PasskeysData['passkeys'][number];

type Act = { readonly kind: 'ADD' } | { readonly kind: 'RENAME' | 'REMOVE'; readonly passkey: OwnPasskey };

/** The keys of devices that open this account: added where the browser knows how, renamed and removed anywhere. */
export function PasskeySection({ onChanged }: { readonly onChanged: (told: string) => void }) {
  const { t: translate } = useTranslation();
  const { recheck } = useSession();
  const { data, error, refetch } = useQuery(PasskeysQuery, { fetchPolicy: 'cache-and-network' });
  const [act, setAct] = useState<Act | null>(null);
  // A failed reload leaves what is shown.
  const reload = (): void => void refetch().catch(() => undefined);
  const passkeys = data?.passkeys;
  const dialog = {
    onClose: () => setAct(null),
    onDone: (told: string): void => {
      setAct(null);
      reload();
      recheck();
      onChanged(told);
    },
  };
  return (
    <section className={classes.card} aria-labelledby="passkeys-heading">
      <h2 id="passkeys-heading" className={classes.heading}>
        {translate('account.passkeys.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.passkeys.lead')}</p>
      {passkeys === undefined && error === undefined && <LoadingSkeleton lines={2} />}
      {passkeys === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {passkeys?.length === 0 && (
        <p>
          <StatusChip tone="plain">{translate('account.passkeys.none')}</StatusChip>
        </p>
      )}
      {passkeys !== undefined && passkeys.length > 0 && (
        <ul className={classes.sessions}>
          {passkeys.map((passkey) => (
            <PasskeyItem key={passkey.id} passkey={passkey} onAct={(kind) => setAct({ kind, passkey })} />
          ))}
        </ul>
      )}
      {passkeys !== undefined && (
        <AddButton count={passkeys.length} onPress={() => setAct({ kind: 'ADD' })} />
      )}
      {act?.kind === 'ADD' && <AddPasskeyDialog {...dialog} />}
      {act?.kind === 'RENAME' && <RenamePasskeyDialog passkey={act.passkey} {...dialog} />}
      {act?.kind === 'REMOVE' && <RemovePasskeyDialog passkey={act.passkey} {...dialog} />}
    </section>
  );
}

function AddButton({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  const { t: translate } = useTranslation();
  if (!knowsPasskeys()) return <p className={classes.muted}>{translate('account.passkeys.unsupported')}</p>;
  if (count >= MOST_PASSKEYS)
    return <p className={classes.muted}>{translate('account.passkeys.most', { max: MOST_PASSKEYS })}</p>;
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onPress}>
        {translate('account.passkeys.add')}
      </Button>
    </div>
  );
}

interface PasskeyItemProps {
  readonly passkey: OwnPasskey;
  readonly onAct: (kind: 'RENAME' | 'REMOVE') => void;
}

function PasskeyItem({ passkey, onAct }: PasskeyItemProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { name, isBackedUp, createdAt, lastUsedAt } = passkey;
  const since = formats.instant(createdAt);
  return (
    <li className={classes.session}>
      <div>
        <p className={classes.device}>{name}</p>
        <p className={classes.muted}>
          {lastUsedAt == null
            ? translate('account.passkeys.unused', { since })
            : translate('account.passkeys.times', { since, used: formats.instant(lastUsedAt) })}
        </p>
        {isBackedUp && <p className={classes.muted}>{translate('account.passkeys.backedUp')}</p>}
      </div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          aria-label={translate('account.passkeys.renameOf', { name })}
          onClick={() => onAct('RENAME')}
        >
          {translate('account.passkeys.rename')}
        </Button>
        <Button
          variant="default"
          aria-label={translate('account.passkeys.removeOf', { name })}
          onClick={() => onAct('REMOVE')}
        >
          {translate('account.passkeys.remove')}
        </Button>
      </div>
    </li>
  );
}
