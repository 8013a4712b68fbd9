export { deleteDraft, draftById, draftsOf, saveDraft } from './storage/drafts.ts';
export { installId, nextSequence, remember, remembered } from './storage/meta.ts';
export { clearMirror, mirrorOf, storeMirror } from './storage/mirror.ts';
export type { LocalOwner } from './storage/owner.ts';
export type { DraftRecord, ReferenceMirror, ReferenceRow } from './storage/rows.ts';
