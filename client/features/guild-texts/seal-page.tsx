import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-texts.module.css';
import { GuildSealsQuery } from './seal-operations.ts';
import { SealSamples } from './seal-samples.tsx';
import { SealUpload } from './seal-upload.tsx';

/** The image that sealed statements print: the one in use, a new one, former ones. */
export function SealPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const isAllowed = can(actor, 'manageSeal', { companyId: null });
  return (
    <div className={classes.page}>
      <PageHeader title={translate('guild.seal.title')} lead={translate('guild.seal.lead')} />
      {isAllowed ? <Seals /> : <ForbiddenPanel />}
    </div>
  );
}

function Seals() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [isUploaded, setIsUploaded] = useState(false);
  const { data, error, refetch } = useQuery(GuildSealsQuery, { fetchPolicy: 'cache-and-network' });
  const reload = (): void => void refetch().catch(() => undefined);
  if (data === undefined)
    return error === undefined ? (
      <LoadingSkeleton lines={8} />
    ) : (
      <ErrorPanel error={error} onRetry={reload} />
    );
  const current = data.guildSeals.find(({ isActive }) => isActive);
  const former = data.guildSeals.filter(({ isActive }) => !isActive);
  const bylineOf = ({ uploadedBy, uploadedAt }: { uploadedBy: string; uploadedAt: string }): string =>
    translate('guild.seal.uploadedBy', { by: uploadedBy, at: formats.instant(uploadedAt) });
  return (
    <>
      <section className={classes.section} aria-labelledby="current-heading">
        <h2 id="current-heading" className={classes.heading}>
          {translate('guild.seal.current')}
        </h2>
        <p role="status" className={classes.done}>
          {isUploaded && translate('guild.seal.uploaded')}
        </p>
        {current === undefined ? (
          <EmptyState title={translate('guild.seal.none.title')}>
            {translate('guild.seal.none.body')}
          </EmptyState>
        ) : (
          <>
            <SealSamples
              imageBase64={current.imagePng}
              name={translate('guild.seal.sealOf', { at: formats.instant(current.uploadedAt) })}
            />
            <p className={classes.quiet}>{bylineOf(current)}</p>
          </>
        )}
      </section>
      <SealUpload
        onUploaded={() => {
          setIsUploaded(true);
          reload();
        }}
        onChosen={() => setIsUploaded(false)}
      />
      {former.length > 0 && (
        <section className={classes.section} aria-labelledby="former-heading">
          <h2 id="former-heading" className={classes.heading}>
            {translate('guild.seal.former')}
          </h2>
          <p className={classes.quiet}>{translate('guild.seal.formerHint')}</p>
          <ul className={classes.former}>
            {former.map((seal) => (
              <li key={seal.id}>
                <img
                  className={classes.thumbnail}
                  src={`data:image/png;base64,${seal.imagePng}`}
                  alt={translate('guild.seal.sealOf', { at: formats.instant(seal.uploadedAt) })}
                />
                <span className={classes.quiet}>{bylineOf(seal)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
