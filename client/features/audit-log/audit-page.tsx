import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { isReversed, readAuditAddress, writeAuditAddress } from './audit-address.ts';
import { AuditFilters } from './audit-filters.tsx';
import classes from './audit-log.module.css';
import { AuditList } from './audit-list.tsx';
import { ChainCheck } from './chain-check.tsx';
import { CsvExport } from './csv-export.tsx';

/** What was done and by whom: of a company for its owner, of the guild for the guild. */
export function AuditPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const isOfGuild = actor.companyId === null;
  return (
    <div className={classes.page}>
      <PageHeader
        title={translate('audit.title')}
        lead={translate(isOfGuild ? 'audit.leadOfGuild' : 'audit.leadOfCompany')}
      />
      {can(actor, 'readAudit', { companyId: actor.companyId }) ? (
        <AuditLog isOfGuild={isOfGuild} />
      ) : (
        <ForbiddenPanel />
      )}
    </div>
  );
}

function AuditLog({ isOfGuild }: { readonly isOfGuild: boolean }) {
  const [search, setSearch] = useSearchParams();
  const address = readAuditAddress(search);
  const key = writeAuditAddress(address).toString();
  return (
    <>
      <AuditFilters
        address={address}
        onChange={(next) => setSearch(writeAuditAddress({ ...address, ...next }), { replace: true })}
      />
      {!isReversed(address) && (
        <>
          <AuditList key={key} address={address} isOfGuild={isOfGuild} />
          <CsvExport key={`csv ${key}`} address={address} />
        </>
      )}
      <ChainCheck isOfGuild={isOfGuild} />
    </>
  );
}
