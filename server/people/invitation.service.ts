import { IsNull, MoreThan } from 'typeorm';
import {
  checkInvitationRevocation,
  checkNewInvitation,
  type NewInvitation,
} from '#domain/access/people-rules.ts';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import type { CompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { invitationLetter, joinAddress } from './invitation-letters.ts';
import { newShownToken } from './invitation-token.ts';
import { InvitationEntity, type InvitationRow } from './invitation.entity.ts';
import { requirePeople } from './people.service.ts';

export const MOST_INVITATIONS_PER_HOUR = 30;

/** An invitation as the screen gets it when it is made. */
export interface IssuedInvitation {
  readonly invitation: InvitationRow;
  /** The address to show, once; null of one that goes by letter. */
  readonly link: string | null;
}

/** The company's invitations that may still be used, newest first. Refuses with FORBIDDEN. */
export async function readInvitations(context: RequestContext): Promise<readonly InvitationRow[]> {
  const { companyId } = requirePeople(context, 'readPeople');
  const open = { companyId, closedAt: IsNull() };
  return context.manager.find(InvitationEntity, {
    where: [
      { ...open, expiresAt: IsNull() },
      { ...open, expiresAt: MoreThan(context.now()) },
    ],
    order: { createdAt: 'DESC', id: 'ASC' },
  });
}

/** Lets people into a company, by letter or by a link that is shown on the screen. */
export class InvitationService {
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * Makes an invitation: with an address its letter is sent, without one its link is given, this once. Repeating the
   * command shows another link and sends no other letter. Refuses with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED,
   * RATE_LIMITED, ID_REUSED, or NOT_FOUND when what is repeated was used or revoked.
   */
  async invitePerson(context: RequestContext, input: object): Promise<IssuedInvitation> {
    const actor = requirePeople(context, 'managePeople');
    await requireRecentPassword(context);
    const checked = checkNewInvitation(input, taipeiDateOf(context.now()));
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...invitation } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: commandId, payload: { invitePerson: invitation } },
      (writing) => this.store(writing, actor, checked.value),
      (writing) => this.showAgain(writing, actor, commandId),
    );
  }

  /**
   * Withdraws an invitation; gives those that are left. Refuses with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED,
   * NOT_FOUND or ID_REUSED.
   */
  async revokeInvitation(context: RequestContext, input: object): Promise<readonly InvitationRow[]> {
    const { companyId } = requirePeople(context, 'managePeople');
    await requireRecentPassword(context);
    const checked = checkInvitationRevocation(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, invitationId: id } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: id, payload: { revokeInvitation: id } },
      async (writing) => {
        const { affected } = await writing.manager.update(
          InvitationEntity,
          { companyId, id, closedAt: IsNull() },
          { closedAt: writing.now() },
        );
        if (affected !== 1) throw new Refusal('NOT_FOUND');
        await recordAudit(writing, {
          ...{ action: 'revokeInvitation', entity: 'invitation', entityId: id, commandId },
        });
        return readInvitations(writing);
      },
      readInvitations,
    );
  }

  private async store(
    writing: WriteContext,
    { companyId, displayName: invitedBy }: CompanyActor,
    { commandId: id, newRole: role, validUntil, note, email }: NewInvitation,
  ): Promise<IssuedInvitation> {
    await limitInHour(writing, `invite ${companyId}`, MOST_INVITATIONS_PER_HOUR);
    const shown = email === null ? newShownToken(writing.now()) : null;
    const invitation = {
      ...{ id, companyId, role, validUntil, note, email, invitedBy },
      ...{ tokenHash: shown?.tokenHash ?? null, expiresAt: shown?.expiresAt ?? null },
      ...{ isFromGuild: false, createdAt: writing.now(), closedAt: null, joinedAs: null },
    };
    await writing.manager.insert(InvitationEntity, invitation);
    if (email !== null) {
      const { name } = await writing.manager.findOneByOrFail(CompanyEntity, { id: companyId });
      await enqueueMail(writing, {
        ...{ id, recipient: email },
        ...invitationLetter(this.origin, name, invitation),
      });
    }
    await recordAudit(writing, {
      ...{ action: 'invitePerson', entity: 'invitation', entityId: id, commandId: id },
      after: { role, validUntil, note, email },
    });
    return { invitation, link: shown === null ? null : joinAddress(this.origin, shown.token) };
  }

  private async showAgain(
    writing: WriteContext,
    { companyId }: CompanyActor,
    id: string,
  ): Promise<IssuedInvitation> {
    const found = await writing.manager.findOneBy(InvitationEntity, { companyId, id, closedAt: IsNull() });
    if (found === null) throw new Refusal('NOT_FOUND');
    if (found.email !== null) return { invitation: found, link: null };
    const { token, tokenHash, expiresAt } = newShownToken(writing.now());
    await writing.manager.update(InvitationEntity, { companyId, id }, { tokenHash, expiresAt });
    return { invitation: { ...found, tokenHash, expiresAt }, link: joinAddress(this.origin, token) };
  }
}
