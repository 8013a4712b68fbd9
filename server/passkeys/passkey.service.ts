import {
  checkPasskeyAct,
  checkPasskeyAddition,
  checkPasskeyRemoval,
  checkPasskeyRenaming,
  MOST_PASSKEYS,
  type PasskeyAddition,
} from '#domain/access/passkey-rules.ts';
import type { Issue } from '#domain/errors.ts';
import type { Checked } from '#domain/rules/check-input.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { requireOwnAccount } from '../accounts/own-account.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { insertNew } from '../database/duplicate-key.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { giveChallenge, takeChallenge, type ChallengeBinding } from './passkey-challenge.service.ts';
import { tellOfPasskey } from './passkey-letters.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import {
  credentialHashOf,
  PASSKEY_ALGORITHMS,
  statedChallenge,
  userHandleOf,
  verifyNewPasskey,
  type NewPasskey,
  type RelyingParty,
} from './verify-passkey.ts';

const PASSKEY_TAKEN: Issue = { path: 'credential', code: 'PASSKEY_TAKEN', parameters: {} };
const TOO_MANY: Issue = { path: 'passkeys', code: 'TOO_MANY', parameters: { max: MOST_PASSKEYS } };

/** What a device needs to make a key. */
export interface PasskeyOffer {
  readonly challenge: string;
  readonly partyId: string;
  readonly userHandle: string;
  readonly account: string;
  readonly displayName: string;
  readonly algorithms: readonly number[];
  /** Keys that the account has: a device that keeps one of them makes no second. */
  readonly known: readonly Pick<PasskeyEntity, 'credentialId' | 'transports'>[];
}

/** The passkeys of the own account: added from inside alone, renamed, removed. */
export class PasskeyService {
  private readonly party: RelyingParty;

  constructor(party: RelyingParty) {
    this.party = party;
  }

  /** Oldest first. Refuses with FORBIDDEN. */
  async passkeys(context: RequestContext): Promise<readonly PasskeyEntity[]> {
    const { accountId } = requireOwnAccount(context);
    return passkeysOf(context, accountId);
  }

  /** Whether a passkey opens this account. */
  async opens({ manager }: RequestContext, accountId: string): Promise<boolean> {
    return manager.existsBy(PasskeyEntity, { accountId });
  }

  /** Refuses with FORBIDDEN, PASSWORD_NEEDED, RATE_LIMITED, and VALIDATION_FAILED (TOO_MANY) when there are ten. */
  async begin(context: RequestContext, networkAddress: string, input: object): Promise<PasskeyOffer> {
    const { accountId } = requireOwnAccount(context);
    await requireRecentPassword(context);
    accept(checkPasskeyAct(input));
    const passkeys = await passkeysOf(context, accountId);
    if (passkeys.length >= MOST_PASSKEYS) throw Refusal.ofIssues([TOO_MANY]);
    const { account, displayName } = await context.manager.findOneByOrFail(AccountEntity, { id: accountId });
    const challenge = await giveChallenge(context, networkAddress, bindingOf(context, accountId));
    return {
      ...{ challenge, account, displayName, algorithms: PASSKEY_ALGORITHMS },
      partyId: this.party.id,
      userHandle: userHandleOf(accountId),
      known: passkeys.map(({ credentialId, transports }) => ({ credentialId, transports })),
    };
  }

  /**
   * Keeps the key that a device made; the person is told by letter. Refuses with FORBIDDEN, PASSWORD_NEEDED, ID_REUSED,
   * MOVE_NOT_ALLOWED what was not asked for in this session lately or is not genuine, and with VALIDATION_FAILED when
   * there are ten (TOO_MANY) or another account has that key (PASSKEY_TAKEN).
   */
  async add(context: RequestContext, input: object): Promise<readonly PasskeyEntity[]> {
    const { accountId } = requireOwnAccount(context);
    await requireRecentPassword(context);
    const stated = accept(checkPasskeyAddition(input));
    const { commandId, name, credential } = stated;
    return applyOnce(
      context,
      { commandId, subjectId: accountId, payload: { addPasskey: { accountId, name, id: credential.id } } },
      async (writing) => {
        const made = await this.verify(writing, accountId, credential);
        await this.store(writing, accountId, stated, made);
        return passkeysOf(writing, accountId);
      },
      (writing) => passkeysOf(writing, accountId),
    ).catch(async (error: unknown) => {
      // what was signed for an addition that failed counts for no other one either
      const challenge = statedChallenge(credential.clientData);
      if (challenge !== null && error instanceof Refusal)
        await inWrite(context, (writing) => takeChallenge(writing, challenge, bindingOf(writing, accountId)));
      throw error;
    });
  }

  /** Refuses with FORBIDDEN, VALIDATION_FAILED, ID_REUSED, or NOT_FOUND. */
  async rename(context: RequestContext, input: object): Promise<readonly PasskeyEntity[]> {
    const { accountId } = requireOwnAccount(context);
    const { commandId, passkeyId: id, name } = accept(checkPasskeyRenaming(input));
    return applyOnce(
      context,
      { commandId, subjectId: id, payload: { renamePasskey: { id, name } } },
      async (writing) => {
        const before = await ownPasskey(writing, accountId, id);
        await writing.manager.update(PasskeyEntity, { id, accountId }, { name });
        await recordAudit(writing, {
          ...{ action: 'renamePasskey', entity: 'account', entityId: accountId, commandId },
          before: { name: before.name },
          after: { name },
        });
        return passkeysOf(writing, accountId);
      },
      (writing) => passkeysOf(writing, accountId),
    );
  }

  /** It opens the account no more; the person is told. Refuses with FORBIDDEN, PASSWORD_NEEDED, ID_REUSED, or NOT_FOUND. */
  async remove(context: RequestContext, input: object): Promise<readonly PasskeyEntity[]> {
    const { accountId } = requireOwnAccount(context);
    await requireRecentPassword(context);
    const { commandId, passkeyId: id } = accept(checkPasskeyRemoval(input));
    return applyOnce(
      context,
      { commandId, subjectId: id, payload: { removePasskey: { id } } },
      async (writing) => {
        const { name } = await ownPasskey(writing, accountId, id);
        await writing.manager.delete(PasskeyEntity, { id, accountId });
        await tellOfPasskey(writing, this.party.origin, { accountId, name, change: 'REMOVED' });
        await recordAudit(writing, {
          ...{ action: 'removePasskey', entity: 'account', entityId: accountId, commandId },
          before: { name },
        });
        return passkeysOf(writing, accountId);
      },
      (writing) => passkeysOf(writing, accountId),
    );
  }

  private async verify(
    writing: WriteContext,
    accountId: string,
    credential: PasskeyAddition['credential'],
  ): Promise<NewPasskey> {
    const challenge = statedChallenge(credential.clientData);
    if (challenge === null || !(await takeChallenge(writing, challenge, bindingOf(writing, accountId))))
      throw new Refusal('MOVE_NOT_ALLOWED');
    const made = await verifyNewPasskey(this.party, challenge, credential);
    if (made === null) throw new Refusal('MOVE_NOT_ALLOWED');
    return made;
  }

  private async store(
    writing: WriteContext,
    accountId: string,
    { commandId, name, credential }: PasskeyAddition,
    made: NewPasskey,
  ): Promise<void> {
    const { manager } = writing;
    if ((await manager.countBy(PasskeyEntity, { accountId })) >= MOST_PASSKEYS)
      throw Refusal.ofIssues([TOO_MANY]);
    const isNew = await insertNew(manager, PasskeyEntity, {
      ...{ id: writing.newId(), accountId, companyId: writing.actor?.companyId ?? null, ...made, name },
      credentialHash: credentialHashOf(credential.id),
      transports: credential.transports,
      ...{ createdAt: writing.now(), lastUsedAt: null },
    });
    if (!isNew) throw Refusal.ofIssues([PASSKEY_TAKEN]);
    await tellOfPasskey(writing, this.party.origin, { accountId, name, change: 'ADDED' });
    await recordAudit(writing, {
      ...{ action: 'addPasskey', entity: 'account', entityId: accountId, commandId },
      after: { name },
    });
  }
}

const bindingOf = ({ sessionId }: RequestContext, accountId: string): ChallengeBinding => ({
  purpose: 'ADD',
  accountId,
  sessionId,
});

const passkeysOf = ({ manager }: RequestContext, accountId: string): Promise<PasskeyEntity[]> =>
  manager.find(PasskeyEntity, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });

async function ownPasskey({ manager }: WriteContext, accountId: string, id: string): Promise<PasskeyEntity> {
  const passkey = await manager.findOneBy(PasskeyEntity, { id, accountId });
  if (passkey === null) throw new Refusal('NOT_FOUND');
  return passkey;
}

function accept<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  return checked.value;
}
