import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import type { CellValue } from '#domain/sync/command.ts';
import { isUnitId } from '#domain/units/unit.ts';
import { cellsOf } from '#domain/work-order/cells.ts';
import { mirrorOf } from '../../offline/storage/mirror.ts';
import type { EntryFault, OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useViewer } from '../../session/viewer.ts';
import { cellName, cellValueText, type ChangeVocabulary } from '../../ui/change-words.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';

const NO_SOURCES: readonly EmissionSource[] = [];
/** Fields of a line that are stated in the line's own unit. */
const LINE_UNIT_FIELD = /^activityData\/([^/]+)\/(?:quantity|(?:meter\/)?(?:startReading|endReading))$/u;

/** Emission sources as this device keeps them; empty before the first fetch. */
function useSources(companyId: string | null): readonly EmissionSource[] {
  const [sources, setSources] = useState(NO_SOURCES);
  useEffect(() => {
    if (companyId === null) return undefined;
    let isCurrent = true;
    mirrorOf(companyId).then(
      (mirror) => {
        if (isCurrent && mirror !== null) setSources(mirror.sources);
      },
      () => {
        // Without the kept copy sources are shown by their ids.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [companyId]);
  return sources;
}

/** Puts what an entry states into words. */
export interface EntryWords {
  readonly vocabularyOf: (entry: OutboxEntry) => ChangeVocabulary;
  /** Name of a field and the value that was typed there; the value is null where the entry states none. */
  readonly fieldOf: (
    entry: OutboxEntry,
    path: string,
  ) => { readonly name: string; readonly value: string | null };
  readonly titleOf: (entry: OutboxEntry) => string;
  readonly faultText: (fault: EntryFault) => string;
}

function valueAt(entry: OutboxEntry, path: string): CellValue | undefined {
  const changed = entry.command.amend?.changes.find(({ cell }) => cell === path);
  if (changed !== undefined) return changed.new ?? null;
  return entry.content === null ? undefined : cellsOf(entry.content).get(path);
}

export const EntryWordsContext = createContext<EntryWords | null>(null);

/** Words for entries; for components below the queue page. */
export function useEntryWords(): EntryWords {
  const words = useContext(EntryWordsContext);
  if (words === null) throw new Error('useEntryWords is for components below the queue page');
  return words;
}

/** Makes the words in the language that the person reads now, with the names that this device keeps: no network needed. */
export function useEntryWordsOfDevice(): EntryWords {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const { company } = useViewer();
  const sources = useSources(company?.id ?? null);
  return useMemo<EntryWords>(() => {
    const sourceName = (sourceId: string): string => {
      const source = sources.find(({ id }) => id === sourceId);
      return source === undefined ? sourceId : nameOf(source);
    };
    const lineOf = ({ content }: OutboxEntry, lineId: string) =>
      content?.activityData.find(({ id }) => id === lineId);
    const vocabularyOf = (entry: OutboxEntry): ChangeVocabulary => ({
      translate,
      formats,
      sourceName,
      plantName: (plantId) => company?.plants.find(({ id }) => id === plantId)?.name ?? plantId,
      lineName: (lineId) => {
        const line = lineOf(entry, lineId);
        return line === undefined
          ? null
          : translate('detail.revisions.line', {
              stage: translate(`terms.stage.${line.stage}`),
              source: sourceName(line.sourceId),
            });
      },
    });
    const unitAt = (entry: OutboxEntry, path: string): string => {
      if (path === 'quantity' && entry.content !== null) {
        const { quantityUnit, quantityUnitName } = entry.content;
        return quantityUnitName ?? translate(`terms.quantityUnit.${quantityUnit}`);
      }
      const unit = lineOf(entry, LINE_UNIT_FIELD.exec(path)?.[1] ?? '')?.unit ?? '';
      return isUnitId(unit) ? translate(`terms.unitSymbol.${unit}`) : unit;
    };
    return {
      vocabularyOf,
      titleOf: ({ title }) => (title === '' ? translate('queue.untitled') : title),
      fieldOf: (entry, path) => {
        const vocabulary = vocabularyOf(entry);
        const value = valueAt(entry, path);
        const text = value === undefined ? null : cellValueText(path, value, vocabulary);
        const unit = typeof value === 'number' ? unitAt(entry, path) : '';
        return {
          name: cellName(path, vocabulary),
          value: text === null || unit === '' ? text : `${text} ${unit}`,
        };
      },
      faultText: ({ code, parameters }) => {
        switch (code) {
          case 'UNREACHABLE':
          case 'NOT_OUR_SERVER':
          case 'TOO_BIG':
          case 'SERVER_REPEATED_FAILURE':
            return translate(`queue.fault.${code}`);
          default:
            return translate(`errors.code.${code}`, { ...parameters });
        }
      },
    };
  }, [translate, formats, nameOf, company, sources]);
}
