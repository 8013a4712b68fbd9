import { Dexie } from 'dexie';
import { DATABASE_NAME } from './tables.ts';

const DRAFTS = `idb://${DATABASE_NAME}/drafts/`;

/** Calls `onChange` after drafts were stored or removed, in this tab or another one; the answer ends it. */
export function onDraftsChanged(onChange: () => void): () => void {
  const look = (parts: object): void => {
    if (Object.keys(parts).some((part) => part.startsWith(DRAFTS))) onChange();
  };
  Dexie.on('storagemutated', look);
  return () => Dexie.on.storagemutated.unsubscribe(look);
}
