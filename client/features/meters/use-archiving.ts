import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRow, MeterRow } from './meter-groups.ts';
import { ArchiveLineMutation, ArchiveMeterMutation } from './meter-operations.ts';

export interface Archiving {
  readonly archiveLine: (line: LineRow, isArchived: boolean) => void;
  readonly archiveMeter: (meter: MeterRow, isArchived: boolean) => void;
  /** Says what was done. */
  readonly tell: (notice: string) => void;
  /** What was done last, in words. */
  readonly notice: string | null;
  /** Takes it back. */
  readonly undo: (() => void) | null;
  readonly error: unknown;
}

interface Done {
  readonly notice: string;
  readonly undo: (() => void) | null;
}

/** Archives lines and meters at once, and takes it back on wish: nothing is lost by it. */
export function useArchiving(onDone: () => void): Archiving {
  const { t: translate } = useTranslation();
  const [done, setDone] = useState<Done | null>(null);
  const [sendLine, { error: lineError }] = useMutation(ArchiveLineMutation);
  const [sendMeter, { error: meterError }] = useMutation(ArchiveMeterMutation);

  const finish = (sending: Promise<unknown>, next: Done): void => {
    void sending.then(
      () => {
        setDone(next);
        onDone();
      },
      // `error` tells what failed.
      () => setDone(null),
    );
  };
  const archiveLine: Archiving['archiveLine'] = (line, isArchived) => {
    const input = { commandId: crypto.randomUUID(), lineId: line.id, isArchived };
    const { name } = line;
    finish(sendLine({ variables: { input } }), {
      notice: translate(isArchived ? 'meters.line.archived' : 'meters.line.restored', { name }),
      undo: () => archiveLine(line, !isArchived),
    });
  };
  const archiveMeter: Archiving['archiveMeter'] = (meter, isArchived) => {
    const input = { commandId: crypto.randomUUID(), meterId: meter.id, isArchived };
    const { name } = meter;
    finish(sendMeter({ variables: { input } }), {
      notice: translate(isArchived ? 'meters.meter.archived' : 'meters.meter.restored', { name }),
      undo: () => archiveMeter(meter, !isArchived),
    });
  };
  return {
    archiveLine,
    archiveMeter,
    tell: (notice) => setDone({ notice, undo: null }),
    notice: done?.notice ?? null,
    undo: done?.undo ?? null,
    error: lineError ?? meterError,
  };
}
