/** Letters that people may do without. Letters about the own account, the membership and invitations always come. */
import type { Role } from '#domain/access/actor.ts';

/** What a letter may tell of. STATEMENT_DECIDED: the guild sealed or returned a statement. NEW_FACTORS: it released factors. */
export const NOTICE_KINDS = ['STATEMENT_DECIDED', 'NEW_FACTORS'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Who gets them without having chosen; each office and owner may choose otherwise. */
const WANTED_BY: Readonly<Record<NoticeKind, readonly Role[]>> = {
  STATEMENT_DECIDED: ['OFFICE', 'OWNER'],
  NEW_FACTORS: ['OWNER'],
};

/** What somebody chose for one kind. */
export interface NoticeChoice {
  readonly kind: NoticeKind;
  readonly isWanted: boolean;
}

/** Every kind, as this person chose it, or as it is for the role. */
export function noticesOf(role: Role, chosen: readonly NoticeChoice[]): readonly NoticeChoice[] {
  return NOTICE_KINDS.map((kind) => ({
    kind,
    isWanted: chosen.find((choice) => choice.kind === kind)?.isWanted ?? WANTED_BY[kind].includes(role),
  }));
}
