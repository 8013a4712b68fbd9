import type { EmissionStatement, StatementIssue, StatementSeal } from './emission-statement.ts';
import type { StatementPayload } from './statement-payload.ts';

/** What a stored statement carries beside its payload. */
export interface StatementProof extends Pick<StatementIssue, 'verifyUrl' | 'payloadSha256' | 'keyId'> {
  /** Null for the form in which it was issued; files exist in these two forms only. */
  readonly seal: StatementSeal | null;
}

/** The sheet of an issued statement. What became of it later (superseded, revoked) is told where it is checked. */
export function statementOfPayload(payload: StatementPayload, proof: StatementProof): EmissionStatement {
  const { verifyUrl, payloadSha256, keyId, seal } = proof;
  const { serialNumber, revision, code, issuedAt } = payload;
  return {
    state: seal === null ? 'ISSUED' : 'SEALED',
    issuer: payload.issuer,
    customerName: payload.customerName,
    customerOrderNumber: payload.customerOrderNumber,
    orders: payload.orders,
    disclaimer: payload.disclaimer,
    issue: { serialNumber, revision, code, verifyUrl, issuedAt, payloadSha256, keyId },
    seal,
    voidReason: null,
    printedAt: seal === null ? issuedAt : seal.sealedAt,
  };
}
