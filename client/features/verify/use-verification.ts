import { useEffect, useState } from 'react';
import { VERIFICATION_OUTCOMES, type Verification } from '#domain/statement/verification.ts';
import { readPayload } from '#domain/statement/read-payload.ts';
import { recomputeStatement, type Recomputation } from '#domain/statement/recompute-statement.ts';
import type { StatementPayload } from '#domain/statement/statement-payload.ts';
import { checkSignature, type SignatureCheck } from './check-signature.ts';

/** What this browser found out by itself about the statement that it was shown. */
export interface OwnCheck {
  readonly payload: StatementPayload;
  readonly signature: SignatureCheck;
  readonly recomputation: Recomputation;
}

export type VerificationState =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'FAILED'; readonly reason: 'unreachable' | 'tooMany' }
  | { readonly kind: 'TOLD'; readonly told: Verification; readonly own: OwnCheck | null };

async function askServer(code: string, signal: AbortSignal): Promise<VerificationState> {
  const response = await fetch(`/v/${code}.json`, { signal, credentials: 'omit', cache: 'no-store' });
  if (response.status === 429) return { kind: 'FAILED', reason: 'tooMany' };
  const told = (await response.json()) as Verification;
  // an answer of a proxy or of another program says nothing about the statement
  if (!VERIFICATION_OUTCOMES.includes(told.outcome)) return { kind: 'FAILED', reason: 'unreachable' };
  if (told.canonical === null) return { kind: 'TOLD', told, own: null };
  const payload = readPayload(told.canonical);
  const signature = payload.code === code ? await checkSignature(told) : 'DIFFERS';
  if (signature === 'DIFFERS') return { kind: 'TOLD', told: { ...told, outcome: 'ALTERED' }, own: null };
  return { kind: 'TOLD', told, own: { payload, signature, recomputation: recomputeStatement(payload) } };
}

/** Looks a code up, and checks the answer in this browser; `attempt` is raised to ask again. */
export function useVerification(code: string, attempt: number): VerificationState {
  const asked = `${code}/${String(attempt)}`;
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly state: VerificationState } | null>(
    null,
  );
  useEffect(() => {
    const leaving = new AbortController();
    askServer(code, leaving.signal)
      .catch((): VerificationState => ({ kind: 'FAILED', reason: 'unreachable' }))
      .then((state) => {
        if (!leaving.signal.aborted) setAnswer({ asked, state });
      })
      .catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [code, asked]);
  return answer?.asked === asked ? answer.state : { kind: 'LOADING' };
}
