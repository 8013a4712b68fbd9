import { checkLineAct, type LineAct } from '#domain/access/line-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { requireOwnAccount } from '../accounts/own-account.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { insertNew } from '../database/duplicate-key.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { dropLineIdentity } from './line-identity.service.ts';
import { LineIdentityEntity } from './line-identity.entity.ts';
import { lineLinkLetter } from './line-letters.ts';
import { useProof, type BegunVisit, type LineVisitService } from './line-visit.service.ts';

const LINE_TAKEN: Issue = { path: 'line', code: 'LINE_TAKEN', parameters: {} };

/** How the own account stands with LINE. */
export interface LineLink {
  /** Whether this installation lets people sign in with LINE. */
  readonly isOffered: boolean;
  readonly linkedAt: string | null;
}

/** Who is signed in links the own account with LINE, and takes the link off. E-mail addresses play no part in it. */
export class LineLinkService {
  private readonly visits: LineVisitService;
  private readonly origin: string;

  constructor(visits: LineVisitService, origin: string) {
    this.visits = visits;
    this.origin = origin;
  }

  /** Refuses with FORBIDDEN. */
  async link(context: RequestContext): Promise<LineLink> {
    const { accountId } = requireOwnAccount(context);
    const identity = await context.manager.findOneBy(LineIdentityEntity, { accountId });
    return { isOffered: this.visits.isOffered, linkedAt: identity?.linkedAt ?? null };
  }

  /** Whether LINE signs in this account here. */
  async opens({ manager }: RequestContext, accountId: string): Promise<boolean> {
    return this.visits.isOffered && (await manager.existsBy(LineIdentityEntity, { accountId }));
  }

  /** Refuses with FORBIDDEN, PASSWORD_NEEDED, MOVE_NOT_ALLOWED of a linked account, and as `LineVisitService.begin`. */
  async begin(context: RequestContext, address: string, input: object): Promise<BegunVisit> {
    await this.requireAct(context, input);
    const { accountId } = requireOwnAccount(context);
    if (await context.manager.existsBy(LineIdentityEntity, { accountId }))
      throw new Refusal('MOVE_NOT_ALLOWED');
    return this.visits.begin(context, address, { purpose: 'LINK', accountId, sessionId: context.sessionId });
  }

  /**
   * Links the account with whom LINE named to this browser, in the session that asked. The person is told by letter.
   * Refuses with FORBIDDEN, PASSWORD_NEEDED, ID_REUSED, MOVE_NOT_ALLOWED when LINE named nobody lately or the account is
   * linked, and with VALIDATION_FAILED (LINE_TAKEN) when another account is linked with that person.
   */
  async complete(context: RequestContext, secret: string | null, input: object): Promise<LineLink> {
    const { commandId } = await this.requireAct(context, input);
    const { accountId } = requireOwnAccount(context);
    return applyOnce(
      context,
      { commandId, subjectId: accountId, payload: { linkLine: accountId } },
      async (writing) => {
        const proof = await this.visits.proof(writing, secret, 'LINK');
        if (proof?.accountId !== accountId || proof.sessionId !== writing.sessionId)
          throw new Refusal('MOVE_NOT_ALLOWED');
        await useProof(writing, proof);
        if (await writing.manager.existsBy(LineIdentityEntity, { accountId }))
          throw new Refusal('MOVE_NOT_ALLOWED');
        const { issuer, subject } = proof;
        const row = { accountId, issuer, subject, linkedAt: writing.now() };
        if (!(await insertNew(writing.manager, LineIdentityEntity, row)))
          throw Refusal.ofIssues([LINE_TAKEN]);
        await this.tell(writing, accountId, 'LINKED');
        await recordAudit(writing, { action: 'linkLine', entity: 'account', entityId: accountId, commandId });
        return this.link(writing);
      },
      (writing) => this.link(writing),
    );
  }

  /** Takes the link off; the password stays. Refuses with FORBIDDEN, PASSWORD_NEEDED, ID_REUSED, or MOVE_NOT_ALLOWED. */
  async unlink(context: RequestContext, input: object): Promise<LineLink> {
    const { commandId } = await this.requireAct(context, input);
    const { accountId } = requireOwnAccount(context);
    return applyOnce(
      context,
      { commandId, subjectId: accountId, payload: { unlinkLine: accountId } },
      async (writing) => {
        if (!(await dropLineIdentity(writing.manager, accountId))) throw new Refusal('MOVE_NOT_ALLOWED');
        await this.tell(writing, accountId, 'UNLINKED');
        await recordAudit(writing, {
          action: 'unlinkLine',
          entity: 'account',
          entityId: accountId,
          commandId,
        });
        return this.link(writing);
      },
      (writing) => this.link(writing),
    );
  }

  private async requireAct(context: RequestContext, input: object): Promise<LineAct> {
    requireOwnAccount(context);
    await requireRecentPassword(context);
    const checked = checkLineAct(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    return checked.value;
  }

  private async tell(writing: WriteContext, accountId: string, change: 'LINKED' | 'UNLINKED'): Promise<void> {
    const account = await writing.manager.findOneByOrFail(AccountEntity, { id: accountId });
    if (account.email === null) return;
    const letter = lineLinkLetter(this.origin, account, change);
    await enqueueMail(writing, { id: writing.newId(), recipient: account.email, ...letter });
  }
}
