import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { todayInTaipei } from '../../ui/clock.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { downloadFile } from '../../report/save-file.ts';
import { ExportOwnDataMutation } from './company-operations.ts';
import { BrokenArchiveError, fetchOwnData } from './fetch-own-data.ts';

export type OwnDataState =
  | { readonly kind: 'IDLE' | 'CANCELLED' | 'BROKEN' }
  /** Null until the first bytes come. */
  | { readonly kind: 'RUNNING'; readonly bytes: number | null }
  | { readonly kind: 'SAVED'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'FAILED'; readonly error: unknown };

interface OwnData {
  readonly state: OwnDataState;
  readonly start: () => void;
  /** Ends it at once; nothing is saved. */
  readonly cancel: () => void;
}

/** Fetches all data of the company as one file and saves it; leaving the page ends it. */
export function useOwnData(): OwnData {
  const [allow] = useMutation(ExportOwnDataMutation);
  const locale = useLocale();
  const [state, setState] = useState<OwnDataState>({ kind: 'IDLE' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (): Promise<void> => {
    const ending = new AbortController();
    const { signal } = ending;
    running.current = ending;
    const tell = (next: OwnDataState): void => {
      if (!signal.aborted) setState(next);
    };
    tell({ kind: 'RUNNING', bytes: null });
    try {
      const { data } = await allow({ variables: { input: { commandId: crypto.randomUUID() } } });
      signal.throwIfAborted();
      if (data === undefined) throw new BrokenArchiveError();
      const address = `${data.exportOwnData.address}?language=${locale}`;
      const archive = await fetchOwnData(address, signal, (bytes) => tell({ kind: 'RUNNING', bytes }));
      signal.throwIfAborted();
      const name = `platecarbon-${todayInTaipei()}.zip`;
      await downloadFile(archive, name, archive.type);
      tell({ kind: 'SAVED', name, bytes: archive.size });
    } catch (error) {
      tell(error instanceof BrokenArchiveError ? { kind: 'BROKEN' } : { kind: 'FAILED', error });
    }
  };
  return {
    state,
    // Every end of it is a state.
    start: () => void run(),
    cancel: () => {
      running.current?.abort();
      setState({ kind: 'CANCELLED' });
    },
  };
}
