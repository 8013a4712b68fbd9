import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { FactorDrawer } from '../../ui/factor-drawer.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { OpenConflict } from './use-conflict.ts';

interface EntryDialogsProps {
  readonly explained: FootprintLine | null;
  readonly onCloseExplained: () => void;
  readonly conflict: OpenConflict | null;
  readonly onResolve: (mine: ReadonlySet<string>) => void;
  readonly onCancelConflict: () => void;
}

/** What opens over the form: where a figure comes from, and the choice between two edits. */
export function EntryDialogs({
  explained,
  onCloseExplained,
  conflict,
  onResolve,
  onCancelConflict,
}: EntryDialogsProps) {
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
          onResolve={onResolve}
          onCancel={onCancelConflict}
        />
      )}
    </>
  );
}
