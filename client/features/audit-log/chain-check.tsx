import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifyAuditMutation as Verified } from '../../graphql/generated/graphql.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './audit-log.module.css';
import { AuditEntriesQuery, VerifyAuditMutation } from './audit-operations.ts';

/** Lets the server recompute the chain, and says from when to when it holds or where it is broken. */
export function ChainCheck({ isOfGuild }: { readonly isOfGuild: boolean }) {
  const { t: translate } = useTranslation();
  const id = useId();
  const commandId = useRef<string | null>(null);
  const [verify, { data, error, loading }] = useMutation(VerifyAuditMutation, {
    refetchQueries: [AuditEntriesQuery],
  });
  const check = async (): Promise<void> => {
    commandId.current ??= crypto.randomUUID();
    await verify({ variables: { input: { commandId: commandId.current } } });
    commandId.current = null;
  };
  return (
    <section className={classes.chain} aria-labelledby={id}>
      <h2 id={id} className={classes.chainTitle}>
        {translate('audit.chain.title')}
      </h2>
      <p className={classes.quiet}>
        {translate('audit.chain.lead')}
        {isOfGuild && ` ${translate('audit.chain.scopeOfGuild')}`}
      </p>
      {/* `error` tells what failed. */}
      <Button variant="default" loading={loading} onClick={() => void check().catch(() => undefined)}>
        {translate(loading ? 'audit.chain.busy' : 'audit.chain.check')}
      </Button>
      <div role="status" className={classes.outcome}>
        {data != null && !loading && <Outcome found={data.verifyAudit} />}
      </div>
      {error !== undefined && <ErrorPanel error={error} />}
    </section>
  );
}

function Outcome({ found }: { readonly found: Verified['verifyAudit'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { checkedAt, fault, since, until, entryCount, sequence, brokenAt, companyName } = found;
  const checked = translate('audit.chain.checkedAt', { at: formats.instant(checkedAt) });
  if (fault == null)
    return (
      <p className={classes.whole}>
        <IconCircleCheck aria-hidden />
        {since == null || until == null
          ? translate('audit.chain.empty')
          : translate('audit.chain.whole', {
              from: formats.instant(since),
              to: formats.instant(until),
              total: formats.count(entryCount),
            })}{' '}
        {checked}
      </p>
    );
  return (
    <div className={classes.broken}>
      <p>
        <IconAlertTriangle aria-hidden />{' '}
        <strong>
          {companyName == null
            ? translate('audit.chain.inGuild')
            : translate('audit.chain.inCompany', { name: companyName })}
          {' · '}
          {translate(`audit.chain.broken.${fault}`, { sequence: sequence ?? '' })}
        </strong>{' '}
        {brokenAt != null && translate('audit.chain.brokenAt', { at: formats.instant(brokenAt) })} {checked}
      </p>
      <p>{translate('audit.chain.brokenHint')}</p>
    </div>
  );
}
