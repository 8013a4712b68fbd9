import { checkLineAct, checkLineSignIn } from '#domain/access/line-rules.ts';
import type { AccountService, SignedIn } from '../accounts/account.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { LineIdentityEntity } from './line-identity.entity.ts';
import { useProof, type BegunVisit, type LineVisitService } from './line-visit.service.ts';

/** The browser that signs in. */
export interface LineBrowser {
  readonly address: string;
  readonly deviceName: string | null;
  /** Of the cookie that its visit to LINE left; null without one. */
  readonly secret: string | null;
}

/** Signs in who linked an account with LINE before. */
export class LineSignInService {
  private readonly visits: LineVisitService;
  private readonly accounts: AccountService;

  constructor(visits: LineVisitService, accounts: AccountService) {
    this.visits = visits;
    this.accounts = accounts;
  }

  /** Refuses as `LineVisitService.begin`, and with VALIDATION_FAILED. */
  async begin(context: RequestContext, address: string, input: object): Promise<BegunVisit> {
    const checked = checkLineAct(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    return this.visits.begin(context, address, { purpose: 'SIGN_IN', accountId: null, sessionId: null });
  }

  /**
   * Starts the same session as a password would, with the second factor where the account has one. Refuses with
   * UNAUTHENTICATED when LINE named nobody to this browser lately, or an account that cannot sign in; otherwise as a
   * sign-in whose password was right.
   */
  async signIn(context: RequestContext, browser: LineBrowser, input: object): Promise<SignedIn> {
    const checked = checkLineSignIn(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { address, deviceName, secret } = browser;
    const proof = await this.visits.proof(context, secret, 'SIGN_IN');
    if (proof === null) throw new Refusal('UNAUTHENTICATED', { reason: 'LINE' });
    const { issuer, subject } = proof;
    const identity = await context.manager.findOneBy(LineIdentityEntity, { issuer, subject });
    if (identity === null) throw new Refusal('UNAUTHENTICATED', { reason: 'LINE' });
    const { accountId } = identity;
    return this.accounts.signInProved(
      context,
      { ...checked.value, accountId, address, deviceName, action: 'signInWithLine' },
      async (writing) => {
        await useProof(writing, proof);
        // unlinked at the same moment counts
        if (!(await writing.manager.existsBy(LineIdentityEntity, { accountId, issuer, subject })))
          throw new Refusal('UNAUTHENTICATED', { reason: 'LINE' });
      },
    );
  }
}
