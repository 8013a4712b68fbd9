import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DisclaimersQuery } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-texts.module.css';
import { useAuthorOf } from './use-author-of.ts';

type Version = DisclaimersQuery['disclaimers'][number];

interface DisclaimerVersionsProps {
  readonly versions: readonly Version[];
  readonly onUse: (version: Version) => void;
}

/** Every version that was published, the newest first; each can be read and edited from. */
export function DisclaimerVersions({ versions, onUse }: DisclaimerVersionsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const authorOf = useAuthorOf();
  return (
    <section className={classes.section} aria-labelledby="versions-heading">
      <h2 id="versions-heading" className={classes.heading}>
        {translate('guild.disclaimer.versions')}
      </h2>
      {versions.map((disclaimer) => {
        const { version, points, createdAt } = disclaimer;
        return (
          <details key={version} className={classes.preview}>
            <summary className={classes.summary}>
              <strong>{translate('guild.disclaimer.version', { version })}</strong>{' '}
              <span className={classes.quiet}>
                {translate('guild.disclaimer.versionLine', {
                  by: authorOf(disclaimer),
                  at: formats.instant(createdAt),
                  count: points.length,
                })}
              </span>
            </summary>
            <div className={classes.papers}>
              {(['zhTw', 'en'] as const).map((language) => (
                <ol key={language} lang={language === 'en' ? 'en' : 'zh-TW'} className={classes.paper}>
                  {points.map((point, index) => (
                    <li key={index}>{point[language]}</li>
                  ))}
                </ol>
              ))}
            </div>
            <Button variant="default" onClick={() => onUse(disclaimer)}>
              {translate('guild.disclaimer.useAsBase', { version })}
            </Button>
          </details>
        );
      })}
    </section>
  );
}
