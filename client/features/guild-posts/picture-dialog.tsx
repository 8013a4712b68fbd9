import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import dialog from '../../ui/dialog.module.css';
import classes from './guild-posts.module.css';
import { AddSiteImageMutation } from './post-operations.ts';
import { MOST_PICTURE_MEGABYTES, type PicturePreparation, preparePicture } from './prepare-picture.ts';

const LONGEST_ALT = 200;

interface PictureDialogProps {
  readonly title: string;
  /** Whether readers who do not see the picture need words for it. */
  readonly needsAlt: boolean;
  readonly onAdded: (imageId: string, alt: string) => void;
  readonly onClose: () => void;
}

/** Choosing a picture, seeing it as it will be shown, describing it, uploading it. */
export function PictureDialog({ title, needsAlt, onAdded, onClose }: PictureDialogProps) {
  const { t: translate } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [preparation, setPreparation] = useState<PicturePreparation | null>(null);
  const [ids, setIds] = useState({ commandId: '', imageId: '' });
  const [alt, setAlt] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const [add, { error, loading }] = useMutation(AddSiteImageMutation);
  const picture = preparation?.kind === 'READY' ? preparation.picture : null;
  const isAltMissing = needsAlt && alt.trim() === '';
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setPreparation(await preparePicture(file));
    setIds({ commandId: crypto.randomUUID(), imageId: crypto.randomUUID() });
    // The same file chosen again must be noticed too.
    if (input.current !== null) input.current.value = '';
  };
  const upload = async (): Promise<void> => {
    setWasAsked(true);
    if (picture === null || isAltMissing) return;
    await add({ variables: { input: { ...ids, imageBase64: picture.imageBase64 } } });
    onAdded(ids.imageId, alt.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <div className={classes.dialog}>
        <p className={classes.quiet}>{translate('guildSite.pictures.hint')}</p>
        <input
          ref={input}
          type="file"
          accept="image/*"
          className={classes.hiddenInput}
          tabIndex={-1}
          aria-label={translate('guildSite.pictures.choose')}
          // `preparePicture` tells faults by its result.
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        <Button
          variant={picture === null ? 'filled' : 'default'}
          leftSection={<IconPhotoUp size={20} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {translate(picture === null ? 'guildSite.pictures.choose' : 'guildSite.pictures.chooseOther')}
        </Button>
        {preparation?.kind === 'NOT_AN_IMAGE' && (
          <p role="alert" className={classes.fault}>
            {translate('guildSite.pictures.notAnImage')}
          </p>
        )}
        {preparation?.kind === 'TOO_LARGE' && (
          <p role="alert" className={classes.fault}>
            {translate('guildSite.pictures.tooLarge', {
              megabytes: preparation.megabytes,
              max: MOST_PICTURE_MEGABYTES,
            })}
          </p>
        )}
        {picture !== null && (
          <figure className={classes.picture}>
            <img src={picture.address} alt={translate('guildSite.pictures.preview')} />
            <figcaption className={classes.quiet}>
              {translate('guildSite.pictures.size', {
                width: picture.width,
                height: picture.height,
                kilobytes: picture.kilobytes,
              })}
            </figcaption>
          </figure>
        )}
        {needsAlt && (
          <Textarea
            label={translate('guildSite.pictures.alt')}
            description={translate('guildSite.pictures.altHint')}
            rows={2}
            maxLength={LONGEST_ALT}
            value={alt}
            error={wasAsked && isAltMissing ? translate('guildSite.pictures.altMissing') : null}
            onChange={(event) => setAlt(event.currentTarget.value)}
          />
        )}
        {error !== undefined && <ErrorPanel error={error} />}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button
          disabled={picture === null}
          loading={loading}
          // `error` tells what failed.
          onClick={() => void upload().catch(() => undefined)}
        >
          {translate('guildSite.pictures.add')}
        </Button>
      </div>
    </Modal>
  );
}
