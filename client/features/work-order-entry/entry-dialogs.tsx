import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { FactorDrawer } from '../../ui/factor-drawer.tsx';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDoubtWords } from './use-doubt-words.ts';
import type { EntrySaving } from './entry-saving.ts';

interface EntryDialogsProps {
  readonly explained: FootprintLine | null;
  readonly onCloseExplained: () => void;
  readonly saving: EntrySaving;
}

/** What opens over the form: where a figure comes from, and questions before saving. */
export function EntryDialogs({ explained, onCloseExplained, saving }: EntryDialogsProps) {
  const { t: translate } = useTranslation();
  const wordsOf = useDoubtWords();
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
      <ConfirmDialog
        isOpen={saving.doubts.length > 0}
        title={translate('entry.save.doubtsTitle')}
        confirmLabel={translate('entry.save.saveAnyway')}
        cancelLabel={translate('entry.save.fillIn')}
        onConfirm={saving.saveAnyway}
        onCancel={saving.goBack}
      >
        {saving.doubts.map((doubt) => (
          <p key={doubt}>{wordsOf(doubt)}</p>
        ))}
      </ConfirmDialog>
    </>
  );
}
