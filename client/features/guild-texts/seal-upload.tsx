import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#i18n/translator.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './guild-texts.module.css';
import {
  LARGEST_SEAL_PX,
  MOST_FILE_MEGABYTES,
  type PreparedSeal,
  prepareSeal,
  type SealPreparation,
  SMALLEST_SEAL_PX,
} from './prepare-seal.ts';
import { UploadGuildSealMutation } from './seal-operations.ts';
import { SealSamples } from './seal-samples.tsx';

interface SealUploadProps {
  readonly onChosen: () => void;
  readonly onUploaded: () => void;
}

function faultOf(preparation: SealPreparation, translate: Translate): string | null {
  switch (preparation.kind) {
    case 'READY':
      return null;
    case 'NOT_AN_IMAGE':
      return translate('guild.seal.notAnImage');
    case 'DAMAGED':
      return translate('guild.seal.damaged');
    case 'EMPTY':
      return translate('guild.seal.empty');
    case 'TOO_SMALL': {
      const { width, height } = preparation;
      return translate('guild.seal.tooSmall', { width, height, min: SMALLEST_SEAL_PX });
    }
    case 'TOO_LARGE':
      return translate('guild.seal.tooLarge', {
        megabytes: preparation.megabytes,
        max: MOST_FILE_MEGABYTES,
      });
  }
}

function Preview({ seal }: { readonly seal: PreparedSeal }) {
  const { t: translate } = useTranslation();
  const { width, height, kilobytes } = seal;
  return (
    <>
      <h3>{translate('guild.seal.preview')}</h3>
      <SealSamples imageBase64={seal.imageBase64} name={translate('guild.seal.preview')} />
      <p className={classes.quiet}>{translate('guild.seal.size', { width, height, kilobytes })}</p>
      {!seal.isTransparent && <p className={classes.warning}>{translate('guild.seal.noTransparency')}</p>}
    </>
  );
}

/** Choosing an image, seeing it as it will print, putting it in use. */
export function SealUpload({ onChosen, onUploaded }: SealUploadProps) {
  const { t: translate } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [preparation, setPreparation] = useState<SealPreparation | null>(null);
  const [ids, setIds] = useState({ commandId: '', sealId: '' });
  const [isAsking, setIsAsking] = useState(false);
  const [upload, { error, loading, reset }] = useMutation(UploadGuildSealMutation);
  const seal = preparation?.kind === 'READY' ? preparation.seal : null;
  const sentence = useIssueSentence();
  const faultId = useId();
  const refused = refusalOf(error).issues.find(({ path }) => path === 'imageBase64');
  const found = preparation === null ? null : faultOf(preparation, translate);
  const fault = refused === undefined ? found : sentence(refused);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onChosen();
    reset();
    setPreparation(await prepareSeal(file));
    setIds({ commandId: crypto.randomUUID(), sealId: crypto.randomUUID() });
    // The same file chosen again must be noticed too.
    if (input.current !== null) input.current.value = '';
  };
  const send = async (): Promise<void> => {
    if (seal === null) return;
    await upload({ variables: { input: { ...ids, imageBase64: seal.imageBase64 } } });
    setIsAsking(false);
    setPreparation(null);
    onUploaded();
  };
  return (
    <section className={classes.section}>
      <p className={classes.quiet}>{translate('guild.seal.chooseHint', { max: LARGEST_SEAL_PX })}</p>
      <div className={classes.row}>
        <input
          ref={input}
          type="file"
          accept="image/*"
          className={classes.hiddenInput}
          tabIndex={-1}
          aria-label={translate('guild.seal.choose')}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : faultId}
          // `prepareSeal` tells faults by its result.
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        <Button
          variant={seal === null ? 'filled' : 'default'}
          leftSection={<IconPhotoUp size={20} aria-hidden />}
          aria-describedby={fault === null ? undefined : faultId}
          onClick={() => input.current?.click()}
        >
          {translate(seal === null ? 'guild.seal.choose' : 'guild.seal.chooseOther')}
        </Button>
        {seal !== null && refused === undefined && (
          <Button onClick={() => setIsAsking(true)}>{translate('guild.seal.upload')}</Button>
        )}
      </div>
      {fault !== null && (
        <p id={faultId} role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      {seal !== null && <Preview seal={seal} />}
      <ConfirmDialog
        isOpen={isAsking && refused === undefined}
        title={translate('guild.seal.confirmTitle')}
        confirmLabel={translate('guild.seal.upload')}
        isBusy={loading}
        // `error` tells what failed.
        onConfirm={() => void send().catch(() => undefined)}
        onCancel={() => setIsAsking(false)}
      >
        <p>{translate('guild.seal.confirmBody')}</p>
        {error !== undefined && <ErrorPanel error={error} />}
      </ConfirmDialog>
    </section>
  );
}
