import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RichText } from '../../ui/rich-text.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-site.module.css';
import type { SiteTextVersion } from './site-text-version.ts';

interface TextVersionsProps {
  readonly versions: readonly SiteTextVersion[];
  readonly onUse: (version: SiteTextVersion) => void;
}

/** Every version that was published, the newest first; each can be read and edited from. */
export function TextVersions({ versions, onUse }: TextVersionsProps) {
  const { t: translate } = useTranslation();
  return (
    <section className={classes.editor} aria-labelledby="versions-heading">
      <h2 id="versions-heading" className={classes.heading}>
        {translate('guildSite.texts.versions')}
      </h2>
      {versions.map((version) => (
        <Version key={version.version} version={version} onUse={() => onUse(version)} />
      ))}
    </section>
  );
}

function Version({
  version: text,
  onUse,
}: {
  readonly version: SiteTextVersion;
  readonly onUse: () => void;
}) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const { version, createdAt, createdBy } = text;
  return (
    <details className={classes.version} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <strong>{translate('guildSite.texts.version', { version })}</strong>{' '}
        <span className={classes.quiet}>
          {translate('guildSite.texts.versionLine', {
            by: createdBy ?? translate('guildSite.texts.builtIn'),
            at: formats.instant(createdAt),
          })}
        </span>
      </summary>
      {isOpen && (
        <>
          <div className={classes.papers}>
            <RichText markdown={text.bodyZhTw} lang="zh-TW" />
            <RichText markdown={text.bodyEn} lang="en" />
          </div>
          <Button variant="default" onClick={onUse}>
            {translate('guildSite.texts.useAsBase', { version })}
          </Button>
        </>
      )}
    </details>
  );
}
