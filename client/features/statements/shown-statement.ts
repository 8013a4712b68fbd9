import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { readPayload } from '#domain/statement/read-payload.ts';
import { statementOfPayload } from '#domain/statement/statement-of-payload.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';

/**
 * The sheet of an issued statement as it stands now: what was signed, marked by what became of it. Null when the
 * payload is of a format that this build cannot read.
 */
export function shownStatement(statement: StatementDetailFragment): EmissionStatement | null {
  const { payload, payloadSha256, keyId, verifyUrl, sealImagePng, sealedAt, state } = statement;
  try {
    const seal = sealImagePng == null || sealedAt == null ? null : { sealedAt, imagePngBase64: sealImagePng };
    return { ...statementOfPayload(readPayload(payload), { verifyUrl, payloadSha256, keyId, seal }), state };
  } catch {
    return null;
  }
}
