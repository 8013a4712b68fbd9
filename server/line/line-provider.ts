import { jwtVerify } from 'jose';
import * as openid from 'openid-client';
import type { LineOutcome } from '#domain/access/line-outcome.ts';
import type { AppParts } from '../app-parts.ts';
import type { LineChannel } from '../config.ts';

const TIMEOUT_SECONDS = 8;
/** By how much the clock of LINE may differ from ours. */
const CLOCK_TOLERANCE_SECONDS = 60;
const METADATA_COUNT_MS = 60 * 60_000;

/** What ties an answer to the question, and to the browser that asked. */
export interface LineSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** LINE did not say whom it saw, or not so that it can be believed. */
export class LineFailure extends Error {
  readonly outcome: Exclude<LineOutcome, 'PROVED' | 'NOT_LINKED'>;

  constructor(outcome: LineFailure['outcome'], cause?: unknown) {
    super(cause instanceof Error ? `${outcome}: ${cause.message}` : outcome, { cause });
    this.name = 'LineFailure';
    this.outcome = outcome;
  }
}

export const newLineSecrets = (): LineSecrets => ({
  state: openid.randomState(),
  nonce: openid.randomNonce(),
  verifier: openid.randomPKCECodeVerifier(),
});

/** Where LINE sends browsers back to. */
export const LINE_CALLBACK_PATH = '/auth/line/callback';

/**
 * LINE as provider of OpenID Connect: authorization code with PKCE, state and nonce. Only the algorithm of the channel
 * counts, with the key that belongs to it: what a token says of itself chooses neither. LINE's own description lists
 * ES256 alone, yet web channels get HS256 with their secret.
 */
export class LineProvider {
  readonly channel: LineChannel;
  private readonly callback: string;
  private readonly now: () => string;
  private readonly ask: openid.CustomFetch;
  private metadata: { readonly at: number; readonly answer: Promise<openid.ServerMetadata> } | null = null;

  constructor(
    channel: LineChannel,
    { origin, now, fetch }: { readonly origin: string } & Pick<AppParts, 'now' | 'fetch'>,
  ) {
    this.channel = channel;
    this.callback = `${origin}${LINE_CALLBACK_PATH}`;
    this.now = now;
    this.ask = (url, { body, signal, ...options }) =>
      fetch(url, { ...options, body: body ?? null, signal: signal ?? null });
  }

  /** Where the browser asks LINE who it is. Throws LineFailure. */
  async addressFor({ state, nonce, verifier }: LineSecrets): Promise<string> {
    return failing(async () => {
      const address = openid.buildAuthorizationUrl(await this.configuration(), {
        redirect_uri: this.callback,
        // no name, no picture, no address: who it is, and nothing about them
        scope: 'openid',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return address.href;
    });
  }

  /** Whom LINE names, by what the browser brought back; `query` with its question mark. Throws LineFailure. */
  async subjectOf(query: string, { state, nonce, verifier }: LineSecrets): Promise<string> {
    return failing(async () => {
      const tokens = await openid.authorizationCodeGrant(
        await this.configuration(),
        new URL(`${this.callback}${query}`),
        { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      );
      const claims = tokens.claims();
      if (claims === undefined || tokens.id_token === undefined) throw new LineFailure('REFUSED');
      if (this.channel.idTokenAlgorithm === 'HS256') await this.checkSecretSignature(tokens.id_token);
      return claims.sub;
    });
  }

  /** The library leaves signatures by a shared secret unchecked. */
  private async checkSecretSignature(token: string): Promise<void> {
    const { issuer, channelId, channelSecret } = this.channel;
    await jwtVerify(token, new TextEncoder().encode(channelSecret), {
      algorithms: ['HS256'],
      issuer,
      audience: channelId,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: new Date(this.now()),
      requiredClaims: ['sub', 'iat', 'exp', 'nonce'],
    });
  }

  private async configuration(): Promise<openid.Configuration> {
    const { channelId, channelSecret, idTokenAlgorithm } = this.channel;
    const configuration = new openid.Configuration(
      await this.serverMetadata(),
      channelId,
      {
        id_token_signed_response_alg: idTokenAlgorithm,
        [openid.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
        [openid.clockSkew]: Math.round((Date.parse(this.now()) - Date.now()) / 1_000),
      },
      openid.ClientSecretPost(channelSecret),
    );
    configuration.timeout = TIMEOUT_SECONDS;
    configuration[openid.customFetch] = this.ask;
    if (idTokenAlgorithm === 'ES256') openid.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  private serverMetadata(): Promise<openid.ServerMetadata> {
    const at = Date.parse(this.now());
    if (this.metadata === null || at - this.metadata.at > METADATA_COUNT_MS)
      this.metadata = { at, answer: this.discover() };
    const asked = this.metadata;
    return asked.answer.catch((error: unknown) => {
      // what failed is asked again by the next one
      if (this.metadata === asked) this.metadata = null;
      throw error;
    });
  }

  private async discover(): Promise<openid.ServerMetadata> {
    const { issuer, channelId, channelSecret } = this.channel;
    const found = await openid.discovery(
      new URL(issuer),
      channelId,
      undefined,
      openid.ClientSecretPost(channelSecret),
      { timeout: TIMEOUT_SECONDS, [openid.customFetch]: this.ask },
    );
    return found.serverMetadata();
  }
}

async function failing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof LineFailure ? error : new LineFailure(outcomeOf(error), error);
  }
}

const NOT_ANSWERED: ReadonlySet<unknown> = new Set([
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
]);
const BUSY: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

function outcomeOf(error: unknown): LineFailure['outcome'] {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'DENIED';
    return BUSY.has(error.error) ? 'UNREACHABLE' : 'REFUSED';
  }
  if (error instanceof openid.ResponseBodyError) return error.status >= 500 ? 'UNREACHABLE' : 'REFUSED';
  if (error instanceof openid.ClientError) return NOT_ANSWERED.has(error.code) ? 'UNREACHABLE' : 'REFUSED';
  // how fetch says that there was no answer
  return error instanceof TypeError && error.message === 'fetch failed' ? 'UNREACHABLE' : 'REFUSED';
}
