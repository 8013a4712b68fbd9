/** Who acts: an account in a role, of a company or of the guild. */
export const ROLES = [
  'OPERATOR',
  'OFFICE',
  'OWNER',
  'AUDITOR',
  /** A device enrolled to the company: entry and sync only; who recorded is the operator who unlocked it. */
  'TABLET',
  'GUILD_OFFICER',
  'GUILD_ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  /** Null for officers of the guild. */
  readonly companyId: string | null;
}
