import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_COVER_ALT } from '#domain/site/post-rules.ts';
import { SITE_IMAGE_PREFIX } from '#rich-text/rich-text.ts';
import classes from './guild-posts.module.css';
import { PictureDialog } from './picture-dialog.tsx';
import type { PostForm } from './post-form.ts';

const DESCRIPTIONS = [
  { lang: 'zh-TW', name: 'coverAltZhTw' },
  { lang: 'en', name: 'coverAltEn' },
] as const;

interface CoverFieldProps {
  readonly fields: PostForm;
  readonly set: (name: 'coverImageId' | 'coverAltZhTw' | 'coverAltEn', value: string) => void;
  readonly errorOf: (name: keyof PostForm) => string | null;
}

/** The picture above the text, and what it shows in words. */
export function CoverField({ fields, set, errorOf }: CoverFieldProps) {
  const { t: translate } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const imageId = fields.coverImageId;
  const error = errorOf('coverImageId');
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
          <Button variant="default" onClick={() => set('coverImageId', '')}>
            {translate('guildSite.posts.coverRemove')}
          </Button>
        )}
      </div>
      {imageId !== '' &&
        DESCRIPTIONS.map(({ lang, name }) => (
          <TextInput
            key={name}
            label={translate(`guildSite.posts.fields.${name}`)}
            description={lang === 'zh-TW' ? translate('guildSite.pictures.altHint') : undefined}
            lang={lang}
            value={fields[name]}
            required={lang === 'zh-TW'}
            maxLength={LONGEST_COVER_ALT}
            error={errorOf(name)}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      {isOpen && (
        <PictureDialog
          title={translate('guildSite.posts.cover')}
          needsAlt={false}
          onClose={() => setIsOpen(false)}
          onAdded={(added) => {
            setIsOpen(false);
            set('coverImageId', added);
            // what was said is of the picture before
            for (const { name } of DESCRIPTIONS) set(name, '');
          }}
        />
      )}
    </div>
  );
}
