import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { FactorDrawer } from '../../ui/factor-drawer.tsx';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { EntrySaving } from './use-entry-saving.ts';

interface EntryDialogsProps {
  readonly explained: FootprintLine | null;
  readonly onCloseExplained: () => void;
  readonly saving: EntrySaving;
}

/** What opens over the form: where a figure comes from, the choice between two edits, the question about an order of 0. */
export function EntryDialogs({ explained, onCloseExplained, saving }: EntryDialogsProps) {
  const { t: translate } = useTranslation();
  const { conflict } = saving;
  return (
    <>
      <FactorDrawer
        details={
          explained && {
            factor: explained.factor,
            applied: explained,
            countsInTotal: explained.countsInTotal,
          }
        }
        onClose={onCloseExplained}
      />
      {conflict !== null && (
        <ConflictDialog
          conflicts={conflict.conflicts}
          who={conflict.who}
          contents={[conflict.mine, conflict.current]}
          onResolve={saving.resolve}
          onCancel={saving.cancelConflict}
        />
      )}
      <ConfirmDialog
        isOpen={saving.isZeroAsked}
        title={translate('entry.save.nothingUsedTitle')}
        confirmLabel={translate('entry.save.saveAnyway')}
        cancelLabel={translate('entry.save.fillIn')}
        onConfirm={saving.saveZero}
        onCancel={saving.cancelZero}
      >
        {translate('entry.save.nothingUsed')}
      </ConfirmDialog>
    </>
  );
}
