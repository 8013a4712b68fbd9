import { Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_ACCESS_REASON } from '#domain/access/people-rules.ts';
import type { MemberOwnersQuery } from '../../graphql/generated/graphql.ts';
import dialog from '../../ui/dialog.module.css';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useFormats } from '../../ui/use-formats.ts';
import cards from '../../ui/card-list.module.css';

export interface OwnerAccessWish {
  /** Null where there is none. */
  readonly ownerId: string | null;
  readonly liftsSecondFactor: boolean;
  readonly reason: string;
}

interface OwnerAccessFormProps {
  readonly owners: MemberOwnersQuery['memberOwners'];
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onSend: (wish: OwnerAccessWish) => void;
  readonly onClose: () => void;
}

/** Which owner it is, what will happen, and why. */
export function OwnerAccessForm({ owners, error, isBusy, onSend, onClose }: OwnerAccessFormProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [ownerId, setOwnerId] = useState<string | null>(owners[0]?.id ?? null);
  const [reason, setReason] = useState('');
  const [isLost, setIsLost] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const chosen = owners.find(({ id }) => id === ownerId) ?? null;
  const hasFactor = chosen?.hasSecondFactor === true;
  const isLetter = chosen?.maskedEmail != null;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = reason.trim();
    setIsMissing(words === '');
    if (words === '') focusFirstFault(event.currentTarget);
    else if (!isBusy) onSend({ ownerId, liftsSecondFactor: isLost && hasFactor, reason: words });
  };
  return (
    <form className={dialog.form} onSubmit={submit} noValidate>
      <p>{translate('members.owner.lead')}</p>
      {owners.length === 0 ? (
        <p className={cards.warning}>{translate('members.owner.nobody')}</p>
      ) : (
        <Radio.Group label={translate('members.owner.who')} value={ownerId} onChange={setOwnerId}>
          <Stack gap="xs" mt="xs">
            {owners.map(({ id, displayName, account, lastSignInAt }) => (
              <Radio
                key={id}
                value={id}
                label={`${displayName} · ${account}`}
                description={
                  lastSignInAt == null
                    ? translate('members.owner.never')
                    : translate('members.owner.lastSignIn', { at: formats.instant(lastSignInAt) })
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {chosen !== null && (
        <p className={cards.warning}>
          {chosen.maskedEmail == null
            ? translate('members.owner.byLink')
            : translate('members.owner.byLetter', { email: chosen.maskedEmail })}
        </p>
      )}
      {hasFactor && (
        <Checkbox
          checked={isLost}
          label={translate('members.owner.lostFactor')}
          description={translate('members.owner.lostFactorHint')}
          onChange={(event) => setIsLost(event.currentTarget.checked)}
        />
      )}
      <Textarea
        required
        rows={3}
        maxLength={LONGEST_ACCESS_REASON}
        label={translate('members.owner.reason')}
        description={translate('members.owner.reasonHint')}
        value={reason}
        error={isMissing ? translate('errors.issue.REQUIRED') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== undefined && <ErrorPanel error={error} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {translate(isLetter ? 'members.owner.send' : 'members.owner.make')}
        </Button>
      </div>
    </form>
  );
}
