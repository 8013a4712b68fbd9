import { createHash, randomBytes } from 'node:crypto';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { LineIdentityEntity } from './line-identity.entity.ts';
import { LineFailure, newLineSecrets, type LineProvider } from './line-provider.ts';
import { LineVisitEntity, type LinePurpose, type LineVisitRow } from './line-visit.entity.ts';

const LIFETIME_MS = 10 * 60_000;
const MOST_PER_ADDRESS = 240;
const SECRET_BYTES = 32;

/** A visit that was begun: the secret is for the cookie, the address for the browser to go to. */
export interface BegunVisit {
  readonly secret: string;
  readonly address: string;
}

/** Who is expected back. */
export interface Visitor {
  readonly purpose: LinePurpose;
  readonly accountId: string | null;
  readonly sessionId: string | null;
}

/** Where a browser that came back is led to, by why it went. */
export interface CameBack {
  readonly purpose: LinePurpose;
  readonly outcome: 'PROVED' | 'NOT_LINKED' | LineFailure['outcome'];
}

/** What sends browsers to LINE, and reads what they bring back. */
export class LineVisitService {
  private readonly provider: LineProvider | null;

  constructor(provider: LineProvider | null) {
    this.provider = provider;
  }

  get isOffered(): boolean {
    return this.provider !== null;
  }

  /** Refuses with MOVE_NOT_ALLOWED where LINE is not set up, with UNAVAILABLE when it does not answer, or RATE_LIMITED. */
  async begin(context: RequestContext, networkAddress: string, visitor: Visitor): Promise<BegunVisit> {
    if (this.provider === null) throw new Refusal('MOVE_NOT_ALLOWED');
    const secrets = newLineSecrets();
    const address = await this.provider.addressFor(secrets).catch((error: unknown) => {
      throw error instanceof LineFailure ? new Refusal('UNAVAILABLE', { reason: 'LINE' }) : error;
    });
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const now = context.now();
    await inWrite(context, async (writing) => {
      await limitInHour(writing, `line ${networkAddress}`, MOST_PER_ADDRESS);
      await writing.manager.delete(LineVisitEntity, { expiresAt: LessThanOrEqual(now) });
      const expiresAt = new Date(Date.parse(now) + LIFETIME_MS).toISOString();
      await writing.manager.insert(LineVisitEntity, {
        ...{ id: idOf(secret), ...visitor, ...secrets, subject: null, expiresAt },
      });
    });
    return { secret, address };
  }

  /**
   * Takes the answer of LINE, once. It proves who is there and does nothing else: nobody is signed in or linked by an
   * address that a browser opens. `reportFault` learns why an answer does not count.
   */
  async comeBack(
    context: RequestContext,
    { secret, query }: { readonly secret: string | null; readonly query: string },
    reportFault: (error: unknown) => void,
  ): Promise<CameBack> {
    const visit = secret === null ? null : await this.waiting(context, secret, query);
    if (this.provider === null || visit === null) return { purpose: 'SIGN_IN', outcome: 'OVER' };
    const { id, purpose } = visit;
    try {
      const subject = await this.provider.subjectOf(query, visit);
      const outcome = await this.prove(context, visit, subject);
      return { purpose, outcome };
    } catch (error) {
      if (!(error instanceof LineFailure)) throw error;
      reportFault(error);
      await inWrite(context, ({ manager }) => manager.delete(LineVisitEntity, { id }));
      return { purpose, outcome: error.outcome };
    }
  }

  /** The visit whose answer this is; from now on no other answer to it counts. */
  private async waiting(
    context: RequestContext,
    secret: string,
    query: string,
  ): Promise<(LineVisitRow & { readonly state: string }) | null> {
    const id = idOf(secret);
    const states = new URLSearchParams(query).getAll('state');
    const [state] = states;
    if (state === undefined || states.length > 1) return null;
    const visit = await findVisit(context, id);
    // one update under a condition: of two answers at the same moment one counts
    const isFirst = await inWrite(context, async ({ manager }) => {
      const { affected } = await manager.update(LineVisitEntity, { id, state }, { state: null });
      return affected === 1;
    });
    return visit !== null && isFirst ? { ...visit, state } : null;
  }

  private async prove(
    context: RequestContext,
    { id, purpose }: LineVisitRow,
    subject: string,
  ): Promise<'PROVED' | 'NOT_LINKED'> {
    return inWrite(context, async ({ manager }) => {
      const isKnown =
        purpose === 'LINK' || (await manager.existsBy(LineIdentityEntity, { issuer: this.issuer, subject }));
      if (isKnown) await manager.update(LineVisitEntity, { id }, { subject });
      else await manager.delete(LineVisitEntity, { id });
      return isKnown ? 'PROVED' : 'NOT_LINKED';
    });
  }

  /** Whom LINE named to this browser, for this purpose; null when it did not, or too long ago. */
  async proof(
    context: RequestContext,
    secret: string | null,
    purpose: LinePurpose,
  ): Promise<LineProof | null> {
    const visit = secret === null ? null : await findVisit(context, idOf(secret));
    if (visit?.purpose !== purpose || visit.subject === null) return null;
    return { ...visit, subject: visit.subject, issuer: this.issuer };
  }

  private get issuer(): string {
    return this.provider?.channel.issuer ?? '';
  }
}

/** Whom LINE named, and to whom. */
export interface LineProof extends LineVisitRow {
  readonly subject: string;
  readonly issuer: string;
}

/** Uses a proof up; of two who do so at once, one is refused with UNAUTHENTICATED. */
export async function useProof({ manager }: WriteContext, { id }: LineProof): Promise<void> {
  const { affected } = await manager.delete(LineVisitEntity, { id });
  if (affected !== 1) throw new Refusal('UNAUTHENTICATED', { reason: 'LINE' });
}

const findVisit = ({ manager, now }: RequestContext, id: string): Promise<LineVisitEntity | null> =>
  manager.findOneBy(LineVisitEntity, { id, expiresAt: MoreThan(now()) });

const idOf = (secret: string): string => createHash('sha256').update(`line ${secret}`).digest('hex');
