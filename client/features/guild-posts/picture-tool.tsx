import { ActionIcon } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SITE_IMAGE_PREFIX } from '#rich-text/rich-text.ts';
import { PictureDialog } from './picture-dialog.tsx';

/** What would end the description of a picture in Markdown. */
const BRACKETS = /[[\]\\\n]/gu;

/** Puts a picture with its description into the text. */
export function PictureTool({ insert }: { readonly insert: (block: string) => void }) {
  const { t: translate } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionIcon
        variant="default"
        size="var(--pc-target)"
        aria-label={translate('guildSite.pictures.insert')}
        title={translate('guildSite.pictures.insert')}
        onClick={() => setIsOpen(true)}
      >
        <IconPhotoPlus size={20} aria-hidden />
      </ActionIcon>
      {isOpen && (
        <PictureDialog
          title={translate('guildSite.pictures.insert')}
          needsAlt
          onClose={() => setIsOpen(false)}
          onAdded={(imageId, alt) => {
            setIsOpen(false);
            insert(`![${alt.replaceAll(BRACKETS, ' ')}](${SITE_IMAGE_PREFIX}${imageId})`);
          }}
        />
      )}
    </>
  );
}
