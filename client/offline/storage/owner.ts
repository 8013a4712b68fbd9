/** Whose records these are: drafts, commands and numbers never cross from one account or company to another. */
export interface LocalOwner {
  readonly companyId: string;
  readonly accountId: string;
}

/** The owner as the stores know it, `companyId/accountId`. */
export function ownerKeyOf({ companyId, accountId }: LocalOwner): string {
  return `${companyId}/${accountId}`;
}

/** The owner behind a key, or null when it is none. */
export function ownerOfKey(ownerKey: string): LocalOwner | null {
  const [companyId = '', accountId = '', ...rest] = ownerKey.split('/');
  return companyId === '' || accountId === '' || rest.length > 0 ? null : { companyId, accountId };
}
