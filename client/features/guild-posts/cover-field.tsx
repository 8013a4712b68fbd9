import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SITE_IMAGE_PREFIX } from '#rich-text/rich-text.ts';
import classes from './guild-posts.module.css';
import { PictureDialog } from './picture-dialog.tsx';

interface CoverFieldProps {
  /** Blank for none. */
  readonly imageId: string;
  readonly error: string | null;
  readonly onChange: (imageId: string) => void;
}

/** The picture above the text. It adorns: what it says must stand in the text too. */
export function CoverField({ imageId, error, onChange }: CoverFieldProps) {
  const { t: translate } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={classes.cover} role="group" aria-label={translate('guildSite.posts.cover')}>
      <p className={classes.legend}>
        {translate('guildSite.posts.cover')}
        <span className={classes.quiet}> {translate('common.optional')}</span>
      </p>
      <p className={classes.quiet}>{translate('guildSite.posts.coverHint')}</p>
      {imageId !== '' && (
        <img
          src={`${SITE_IMAGE_PREFIX}${imageId}`}
          alt={translate('guildSite.posts.cover')}
          className={classes.coverImage}
        />
      )}
      {error !== null && <p className={classes.fault}>{error}</p>}
      <div className={classes.row}>
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {translate(imageId === '' ? 'guildSite.posts.coverAdd' : 'guildSite.posts.coverChange')}
        </Button>
        {imageId !== '' && (
          <Button variant="default" onClick={() => onChange('')}>
            {translate('guildSite.posts.coverRemove')}
          </Button>
        )}
      </div>
      {isOpen && (
        <PictureDialog
          title={translate('guildSite.posts.cover')}
          needsAlt={false}
          onClose={() => setIsOpen(false)}
          onAdded={(added) => {
            setIsOpen(false);
            onChange(added);
          }}
        />
      )}
    </div>
  );
}
