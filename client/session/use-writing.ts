import { useEffect, useState } from 'react';
import {
  dropKeptWriting,
  keepWriting,
  readKeptWriting,
  type WritingFields,
  writingKey,
} from './kept-writing.ts';
import { useViewer } from './viewer.ts';

/** A revision as the platform knows it. */
export interface WritingBase<Fields> {
  readonly fields: Fields;
  readonly revision: number;
}

export interface Writing<Fields extends WritingFields> {
  readonly fields: Fields;
  /** The revision that is written over. */
  readonly basedOn: number;
  readonly isChanged: boolean;
  /** When what is shown was last changed, if it was found in this browser and not typed just now. */
  readonly restoredAt: string | null;
  /** What others saved meanwhile in fields that were changed here too; null when nobody did. */
  readonly contested: Partial<Fields> | null;
  readonly set: <Name extends keyof Fields>(name: Name, value: Fields[Name]) => void;
  /** Starts again from other fields, as typed. */
  readonly setAll: (fields: Fields) => void;
  /** Gives up what was typed. */
  readonly reset: () => void;
  /** Somebody else saved `latest`: what was not touched here takes its values, the rest stays as typed. */
  readonly bringTogether: (latest: WritingBase<Fields>) => void;
  /** What was sent (the fields of this object) has been saved; what was typed since then stays. */
  readonly settle: (saved: WritingBase<Fields>) => void;
}

interface State<Fields> {
  readonly fields: Fields;
  readonly base: WritingBase<Fields>;
  readonly restoredAt: string | null;
  readonly typedAt: string | null;
  readonly contested: Partial<Fields> | null;
}

function isSame(a: WritingFields, b: WritingFields): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}

function picked<Fields extends WritingFields>(
  names: readonly (keyof Fields)[],
  from: Fields,
): Partial<Fields> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<Fields>;
}

function opened<Fields extends WritingFields>(key: string, base: WritingBase<Fields>): State<Fields> {
  const plain = { fields: base.fields, base, restoredAt: null, typedAt: null, contested: null };
  const kept = readKeptWriting(key, base.fields);
  if (kept === null || isSame(kept.fields, base.fields)) return plain;
  // Begun on an older revision, it is refused when it is saved, and brought together then.
  const { fields, baseFields, basedOn, keptAt } = kept;
  return { ...plain, fields, base: { fields: baseFields, revision: basedOn }, restoredAt: keptAt };
}

function merged<Fields extends WritingFields>(
  { fields, base }: State<Fields>,
  latest: WritingBase<Fields>,
): State<Fields> {
  const mine = (Object.keys(fields) as (keyof Fields)[]).filter((name) => fields[name] !== base.fields[name]);
  const contested = mine.filter(
    (name) => latest.fields[name] !== base.fields[name] && latest.fields[name] !== fields[name],
  );
  return {
    fields: { ...latest.fields, ...picked(mine, fields) },
    base: latest,
    restoredAt: null,
    typedAt: null,
    contested: picked(contested, latest.fields),
  };
}

function settled<Fields extends WritingFields>(
  { fields }: State<Fields>,
  saved: WritingBase<Fields>,
  sent: Fields,
): State<Fields> {
  const typedSince = (Object.keys(fields) as (keyof Fields)[]).filter((name) => fields[name] !== sent[name]);
  return {
    fields: { ...saved.fields, ...picked(typedSince, fields) },
    base: saved,
    restoredAt: null,
    typedAt: null,
    contested: null,
  };
}

/** Fields that are being written over a saved revision; every change is kept by this browser until it is saved or given up. */
export function useWriting<Fields extends WritingFields>(
  subject: string,
  base: WritingBase<Fields>,
): Writing<Fields> {
  const key = writingKey(useViewer().accountId, subject);
  const [state, setState] = useState(() => opened(key, base));
  const { fields, contested, restoredAt, typedAt } = state;
  const isChanged = !isSame(fields, state.base.fields);
  useEffect(() => {
    const { fields: baseFields, revision: basedOn } = state.base;
    if (isSame(fields, baseFields)) dropKeptWriting(key);
    else {
      const keptAt = typedAt ?? restoredAt ?? new Date().toISOString();
      keepWriting(key, { fields, baseFields, basedOn, keptAt });
    }
  }, [key, fields, state.base, restoredAt, typedAt]);
  const type = (typed: (current: Fields) => Fields): void =>
    setState((current) => ({
      ...current,
      fields: typed(current.fields),
      typedAt: new Date().toISOString(),
    }));
  // At once: a page that is left in the same moment does not get to it later.
  const drop = (): void => dropKeptWriting(key);
  return {
    fields,
    basedOn: state.base.revision,
    isChanged,
    restoredAt,
    contested,
    set: (name, value) => type((current) => ({ ...current, [name]: value })),
    setAll: (typed) => type(() => typed),
    reset: () => {
      drop();
      setState((current) => {
        const newest = base.revision >= current.base.revision ? base : current.base;
        return { fields: newest.fields, base: newest, restoredAt: null, typedAt: null, contested: null };
      });
    },
    bringTogether: (latest) => setState((current) => merged(current, latest)),
    settle: (saved) => {
      drop();
      setState((current) => settled(current, saved, fields));
    },
  };
}
