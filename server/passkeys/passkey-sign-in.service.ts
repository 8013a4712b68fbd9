import { checkPasskeyAct, checkPasskeySignIn, type PasskeySignIn } from '#domain/access/passkey-rules.ts';
import type { AccountService, SignedIn } from '../accounts/account.service.ts';
import { forgiveAddress, pruneAttempts, reserveAttempt } from '../accounts/sign-in-limit.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { giveChallenge, takeChallenge, type ChallengeBinding } from './passkey-challenge.service.ts';
import { PasskeyEntity } from './passkey.entity.ts';
import {
  credentialHashOf,
  hasCountedOn,
  statedChallenge,
  userHandleOf,
  verifyPasskeyUse,
  type PasskeyUse,
  type RelyingParty,
} from './verify-passkey.ts';

const SIGN_IN: ChallengeBinding = { purpose: 'SIGN_IN', accountId: null, sessionId: null };

/** What a device needs to sign: nobody is named, the device knows whose keys it keeps. */
export interface PasskeyQuestion {
  readonly challenge: string;
  readonly partyId: string;
}

/** The browser that signs in. */
export interface PasskeyBrowser {
  readonly address: string;
  readonly deviceName: string | null;
}

interface PasskeySignInParts {
  readonly party: RelyingParty;
  readonly accounts: AccountService;
  readonly mostFailuresPerAddress: number;
}

/** Signs in whose device signs, after it saw the person, with a key that the account keeps. */
export class PasskeySignInService {
  private readonly parts: PasskeySignInParts;

  constructor(parts: PasskeySignInParts) {
    this.parts = parts;
  }

  /** Public. Refuses with VALIDATION_FAILED, or RATE_LIMITED. */
  async begin(context: RequestContext, networkAddress: string, input: object): Promise<PasskeyQuestion> {
    const checked = checkPasskeyAct(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const challenge = await giveChallenge(context, networkAddress, SIGN_IN);
    return { challenge, partyId: this.parts.party.id };
  }

  /**
   * Starts the same session as a password and a code would. Refuses with UNAUTHENTICATED, alike, whatever is wrong with
   * what was signed; counted like wrong passwords by network address, with RATE_LIMITED after too many; otherwise as a
   * sign-in whose password and code were right.
   */
  async signIn(context: RequestContext, browser: PasskeyBrowser, input: object): Promise<SignedIn> {
    const checked = checkPasskeySignIn(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, credential } = checked.value;
    const subject = { account: null, address: browser.address };
    await reserveAttempt(context, subject, this.parts.mostFailuresPerAddress);
    await pruneAttempts(context);
    const { passkey, use } = await this.proof(context, credential);
    return this.parts.accounts.signInProved(
      context,
      { commandId, ...browser, code: null, accountId: passkey.accountId, action: 'signInWithPasskey' },
      async (writing) => {
        await usePasskey(writing, passkey, use);
        await forgiveAddress(writing, subject);
      },
    );
  }

  private async proof(
    context: RequestContext,
    credential: PasskeySignIn['credential'],
  ): Promise<{ readonly passkey: PasskeyEntity; readonly use: PasskeyUse }> {
    const challenge = statedChallenge(credential.clientData);
    // used up first, and for good: what was signed is looked at once
    const isOurs =
      challenge !== null && (await inWrite(context, (writing) => takeChallenge(writing, challenge, SIGN_IN)));
    const passkey = await context.manager.findOneBy(PasskeyEntity, {
      credentialHash: credentialHashOf(credential.id),
    });
    const isOwner = passkey !== null && credential.userHandle === userHandleOf(passkey.accountId);
    if (!isOurs || !isOwner) return audit(context, 'failSignIn', passkey).then(refuse);
    const use = await verifyPasskeyUse(this.parts.party, challenge, credential, passkey);
    if (use === null) return audit(context, 'failSignIn', passkey).then(refuse);
    // a key that counted back was copied, or its device was set back: both are worth a line of their own
    if (!hasCountedOn(passkey.counter, use.counter))
      return audit(context, 'refusePasskey', passkey).then(refuse);
    return { passkey, use };
  }
}

/** Notes the use; of two uses of one count, and of a passkey that was removed meanwhile, none counts. */
async function usePasskey(
  { manager, now }: WriteContext,
  { id, accountId, counter }: PasskeyEntity,
  use: PasskeyUse,
): Promise<void> {
  const { affected } = await manager.update(
    PasskeyEntity,
    { id, accountId, counter },
    { ...use, lastUsedAt: now() },
  );
  if (affected !== 1) refuse();
}

async function audit(
  context: RequestContext,
  action: 'failSignIn' | 'refusePasskey',
  passkey: PasskeyEntity | null,
): Promise<void> {
  const accountId = passkey?.accountId ?? null;
  await inWrite(context, (writing) =>
    recordAudit(writing, {
      ...{ action, entity: 'account', entityId: accountId ?? '?', accountId },
      companyId: passkey?.companyId ?? null,
      ...(action === 'refusePasskey' && { after: { name: passkey?.name } }),
    }),
  );
}

function refuse(): never {
  throw new Refusal('UNAUTHENTICATED', { reason: 'PASSKEY' });
}
