import { Dexie, type Table } from 'dexie';
import type { EmissionFactor, EmissionSource, GwpValue } from '#domain/emission-factors/emission-factor.ts';

/** Whose records these are: drafts and numbers never cross from one account or company to another. */
export interface LocalOwner {
  readonly companyId: string;
  readonly accountId: string;
}

/** A work order that is being typed, kept as typed so that nothing is lost by an early normalisation. */
export interface DraftRecord {
  readonly draftId: string;
  readonly ownerKey: string;
  /** The form's text; its shape belongs to the entry screen. */
  readonly form: unknown;
  /** Short title for lists: work order number or product. */
  readonly title: string;
  /** Reserved at the first keystroke, so that a repeated save is the same command. */
  readonly commandId: string;
  readonly workOrderId: string;
  /** ISO instant of the last keystroke. */
  readonly updatedAt: string;
}

/** A density or default leak rate that the guild keeps as a row. */
export interface ReferenceRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly nameZhTw: string;
  readonly nameEn: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly publisher: string;
  readonly document: string;
  readonly year: number | null;
  readonly url: string | null;
  readonly isVerified: boolean;
}

/** What entry needs without network: sources and factors that the company may use, as of `fetchedAt`. */
export interface ReferenceMirror {
  readonly sources: readonly EmissionSource[];
  readonly factors: readonly EmissionFactor[];
  readonly gwpValues: readonly GwpValue[];
  readonly referenceValues: readonly ReferenceRow[];
  /** ISO instant. */
  readonly fetchedAt: string;
}

interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

interface MirrorRow {
  readonly companyId: string;
  readonly mirror: ReferenceMirror;
}

class LocalDatabase extends Dexie {
  declare drafts: Table<DraftRecord, string>;
  declare meta: Table<MetaRow, string>;
  declare mirror: Table<MirrorRow, string>;

  constructor() {
    super('platecarbon', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ drafts: 'draftId, [ownerKey+updatedAt]', meta: 'key', mirror: 'companyId' });
    // A newer build in another tab needs the old connection gone before it can upgrade.
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
  }
}

const database = new LocalDatabase();

function ownerKeyOf(owner: LocalOwner): string {
  return `${owner.companyId}/${owner.accountId}`;
}

/** Stores a draft, replacing its earlier state; resolves when it is on disk. */
export async function saveDraft(owner: LocalOwner, draft: Omit<DraftRecord, 'ownerKey'>): Promise<void> {
  await database.drafts.put({ ...draft, ownerKey: ownerKeyOf(owner) });
}

/** The owner's drafts, the last one typed first. */
export async function draftsOf(owner: LocalOwner): Promise<DraftRecord[]> {
  const ownerKey = ownerKeyOf(owner);
  const range = database.drafts
    .where('[ownerKey+updatedAt]')
    .between([ownerKey, Dexie.minKey], [ownerKey, Dexie.maxKey]);
  return range.reverse().toArray();
}

/** One draft of the owner, or null: another owner's draft is as good as none. */
export async function draftById(owner: LocalOwner, draftId: string): Promise<DraftRecord | null> {
  const draft = await database.drafts.get(draftId);
  return draft?.ownerKey === ownerKeyOf(owner) ? draft : null;
}

/** Removes a draft: after its work order was saved, or because the person discarded it. */
export async function deleteDraft(owner: LocalOwner, draftId: string): Promise<void> {
  if ((await draftById(owner, draftId)) !== null) await database.drafts.delete(draftId);
}

/** Id of this installation of the app, made at first use. */
export async function installId(): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const stored = await database.meta.get('installId');
    if (typeof stored?.value === 'string') return stored.value;
    const made = crypto.randomUUID();
    await database.meta.put({ key: 'installId', value: made });
    return made;
  });
}

/** Takes the owner's next command number on this installation: 1, 2, 3 … without repeats. */
export async function nextSequence(owner: LocalOwner): Promise<number> {
  const key = `sequence/${ownerKeyOf(owner)}`;
  return database.transaction('rw', database.meta, async () => {
    const stored = await database.meta.get(key);
    const next = (typeof stored?.value === 'number' ? stored.value : 0) + 1;
    await database.meta.put({ key, value: next });
    return next;
  });
}

/** Keeps sources and factors for entry without network. */
export async function storeMirror(companyId: string, mirror: ReferenceMirror): Promise<void> {
  await database.mirror.put({ companyId, mirror });
}

/** The mirrored sources and factors of the company, or null before the first fetch. */
export async function mirrorOf(companyId: string): Promise<ReferenceMirror | null> {
  return (await database.mirror.get(companyId))?.mirror ?? null;
}

/** Removes the mirrors of all companies but `keptCompanyId`: the next person at the device may be of another one. */
export async function clearMirror(keptCompanyId: string | null): Promise<void> {
  await database.mirror
    .where('companyId')
    .notEqual(keptCompanyId ?? '')
    .delete();
}

/** A small remembered value (profile, last used choices), or null. Its shape is the caller's to check. */
export async function remembered(key: string): Promise<unknown> {
  return (await database.meta.get(key))?.value ?? null;
}

/** Remembers a small value under `key`; null forgets it. */
export async function remember(key: string, value: unknown): Promise<void> {
  if (value === null) await database.meta.delete(key);
  else await database.meta.put({ key, value });
}
