import { In, IsNull, Not } from 'typeorm';
import { AccountLinkEntity } from '../accounts/account-link.entity.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { OperatorPinEntity } from '../accounts/operator-pin.entity.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { LineIdentityEntity } from '../line/line-identity.entity.ts';
import { NoticeLetterEntity } from '../notices/notice-letter.entity.ts';
import { PasskeyEntity } from '../passkeys/passkey.entity.ts';
import { InvitationEntity } from '../people/invitation.entity.ts';
import type { WriteContext } from '../request-context.ts';
import { EnrolmentCodeEntity } from '../tablets/enrolment-code.entity.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';

/**
 * Ends every way into a company that leaves, and removes what is known of its people beyond their names: LINE, passkeys,
 * PINs, and the addresses of all but the owners, who can be asked about what was issued and may come back. Their passwords stay, for
 * the page that says how the company stands. The session of who acts stays for that page too; a tablet keeps its own, in
 * which it is told at its next contact why nothing is taken any more, until the guild reinstates the company.
 */
export async function endAccess(writing: WriteContext, companyId: string): Promise<void> {
  const { manager } = writing;
  const now = writing.now();
  const accounts = await manager.findBy(AccountEntity, { companyId });
  const everybody = In(accounts.map(({ id }) => id));
  const people = In(accounts.flatMap(({ id, role }) => (role === 'TABLET' ? [] : [id])));
  await manager.delete(SessionEntity, { accountId: people, id: Not(writing.sessionId ?? '') });
  await manager.update(TabletEntity, { companyId, revokedAt: IsNull() }, { revokedAt: now });
  await manager.delete(EnrolmentCodeEntity, { companyId });
  // their letters find neither link nor invitation any more, and do not leave
  await manager.update(InvitationEntity, { companyId, closedAt: IsNull() }, { closedAt: now });
  await manager.delete(AccountLinkEntity, { accountId: everybody });
  await manager.delete(NoticeLetterEntity, { accountId: everybody, tokenHash: IsNull() });
  await manager.delete(LineIdentityEntity, { accountId: everybody });
  await manager.delete(PasskeyEntity, { companyId });
  await manager.delete(OperatorPinEntity, { companyId });
  await manager.update(AccountEntity, { companyId, role: Not('OWNER') }, { email: null });
}

/** A company that comes back enrols its tablets anew. */
export async function forgetTablets({ manager }: WriteContext, companyId: string): Promise<void> {
  const tablets = await manager.findBy(TabletEntity, { companyId });
  await manager.delete(SessionEntity, { accountId: In(tablets.map(({ id }) => id)) });
}
