/** Letters that people may do without. Letters about the own account, the membership and invitations always come. */
import type { Role } from '#domain/access/actor.ts';

/**
 * What a letter may tell of. STATEMENT_DECIDED: the guild sealed, returned or revoked a statement. OPEN_CASES: something
 * waits for a person to decide. TABLET_SILENT: a tablet, or a device with entries that wait, was not heard of for days.
 * NEW_FACTORS: the guild released factors.
 */
export const NOTICE_KINDS = ['STATEMENT_DECIDED', 'OPEN_CASES', 'TABLET_SILENT', 'NEW_FACTORS'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** After how many days without a sign of life somebody may want to know. */
export const SILENT_DAYS = [1, 2, 3, 7, 14] as const;
export type SilentDays = (typeof SILENT_DAYS)[number];
/** A weekend is no silence. */
const USUAL_SILENT_DAYS: SilentDays = 3;

/** Who gets them without having chosen; each office and owner may choose otherwise. */
const WANTED_BY: Readonly<Record<NoticeKind, readonly Role[]>> = {
  STATEMENT_DECIDED: ['OFFICE', 'OWNER'],
  OPEN_CASES: ['OFFICE', 'OWNER'],
  TABLET_SILENT: ['OFFICE', 'OWNER'],
  NEW_FACTORS: ['OWNER'],
};

/** What somebody chose for one kind. */
export interface NoticeChoice {
  readonly kind: NoticeKind;
  readonly isWanted: boolean;
  /** Of TABLET_SILENT alone; null where nothing was chosen, and of all others. */
  readonly afterDays: number | null;
}

/** Every kind, as this person chose it, or as it is for the role. */
export function noticesOf(role: Role, chosen: readonly NoticeChoice[]): readonly NoticeChoice[] {
  return NOTICE_KINDS.map((kind) => {
    const choice = chosen.find((own) => own.kind === kind);
    return {
      kind,
      isWanted: choice?.isWanted ?? WANTED_BY[kind].includes(role),
      afterDays: kind === 'TABLET_SILENT' ? (choice?.afterDays ?? USUAL_SILENT_DAYS) : null,
    };
  });
}
