import { Button, Modal } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import classes from './own-sources.module.css';

const OwnSourceEditor = lazy(async () => ({
  default: (await import('./own-source-editor.tsx')).OwnSourceEditor,
}));

/** Lets office and owner define sources outside the official list (the forms' "YY"). */
export function OwnSources({ onDefined }: { readonly onDefined: () => void }) {
  const { t: translate } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [savedName, setSavedName] = useState<string | null>(null);
  return (
    <section className={classes.card} aria-labelledby="own-sources-heading">
      <div className={classes.words}>
        <h2 id="own-sources-heading" className={classes.heading}>
          {translate('factors.own.title')}
        </h2>
        <p className={classes.muted}>{translate('factors.own.lead')}</p>
        <p role="status">{savedName !== null && translate('factors.own.saved', { name: savedName })}</p>
      </div>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {translate('factors.own.add')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={translate('factors.own.heading')}
        size="xl"
        closeButtonProps={{ 'aria-label': translate('common.close') }}
      >
        <Suspense fallback={<LoadingSkeleton />}>
          <OwnSourceEditor
            onSaved={(name) => {
              setSavedName(name);
              setIsOpen(false);
              onDefined();
            }}
            onCancel={() => setIsOpen(false)}
          />
        </Suspense>
      </Modal>
    </section>
  );
}
