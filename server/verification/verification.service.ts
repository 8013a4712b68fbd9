import { generateKeyPairSync, sign } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { readPayload } from '#domain/statement/read-payload.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { readVerificationCode } from '#domain/statement/verification-code.ts';
import type { PublishedKey, Verification, VerificationOutcome } from '#domain/statement/verification.ts';
import type { RequestContext } from '../request-context.ts';
import { SigningKeyEntity } from '../statements/signing-key.entity.ts';
import { proofOf } from '../statements/statement-integrity.ts';
import { isGenuine, sha256Of } from '../statements/statement-signer.ts';
import { StatementEntity, StatementFileEntity, type StatementRow } from '../statements/statement.entity.ts';
import type { StatementFileService } from '../statements/statement-file.service.ts';
import type { VerifyAddress } from '../statements/verify-address.ts';
import type { CheckCounting } from './check-counts.service.ts';

/** What is looked for in place of a code that cannot be one, so that the same is done for it. */
const NO_CODE = '-';

export interface VerificationParts {
  readonly counting: CheckCounting;
  readonly verifyAddress: VerifyAddress;
  readonly files: StatementFileService;
  readonly now: () => string;
}

/** A stored PDF, or why there is none to give. */
export type VerifiedPdf =
  | { readonly kind: 'FILE'; readonly bytes: Buffer; readonly name: string }
  | { readonly kind: Extract<VerificationOutcome, 'REVOKED' | 'ALTERED' | 'UNKNOWN'> };

/**
 * Tells anybody what became of a statement. Reads whatever company issued it, also one that may not use the product any
 * more. For a code that nobody issued the same rows are looked for and a signature is checked all the same, so that the
 * time of an answer tells nothing.
 */
export class VerificationService {
  private readonly parts: VerificationParts;

  constructor(parts: VerificationParts) {
    this.parts = parts;
  }

  /** Counts the check, and gives all that may be shown of the statement with the code that was typed. */
  async verify(context: RequestContext, typedCode: string): Promise<Verification> {
    const checkedAt = this.parts.now();
    const { statement, ...found } = await this.find(context.manager, typedCode);
    this.parts.counting.count(
      statement === null ? null : { companyId: statement.companyId, statementId: statement.id },
      checkedAt,
    );
    if (statement === null) return { ...NOTHING, outcome: 'UNKNOWN', checkedAt };
    if (!found.isIntact) return { ...NOTHING, outcome: 'ALTERED', checkedAt };
    // whoever checks a sheet is about to compare it with the stored one
    if (found.files.length === 0) this.parts.files.drawAhead(context, statement);
    const { state, sealedAt, supersededAt, revokedAt, revokeReason } = statement;
    return {
      ...{ outcome: outcomeOf(statement), state, isSealed: sealedAt !== null, sealedAt },
      ...{ supersededAt, supersededBy: this.successorOf(found.successor), revokedAt, revokeReason },
      payload: readPayload(statement.payload),
      canonical: statement.payload,
      payloadSha256: statement.payloadSha256,
      signature: statement.signature,
      keyId: statement.keyId,
      publicKeyPem: found.publicKeyPem,
      seal: found.seal,
      files: found.files.map(({ form, language, sha256 }) => ({ form, language, sha256 })),
      checkedAt,
    };
  }

  /**
   * The stored PDF in its last form, drawn now if nobody asked for it before; in the language of issue unless another is
   * asked for. Refuses with UNAVAILABLE what cannot be drawn now.
   */
  async pdf(
    context: RequestContext,
    typedCode: string,
    wanted: StatementLanguage | null,
  ): Promise<VerifiedPdf> {
    const { statement, isIntact } = await this.find(context.manager, typedCode);
    if (statement === null) return { kind: 'UNKNOWN' };
    if (!isIntact) return { kind: 'ALTERED' };
    if (statement.state === 'REVOKED') return { kind: 'REVOKED' };
    const language = wanted ?? statement.language;
    const { bytes, sha256, fileName } = await this.parts.files.fileOf(context, statement, language);
    if (sha256Of(bytes) !== sha256) return { kind: 'ALTERED' };
    return { kind: 'FILE', bytes: Buffer.from(bytes), name: fileName };
  }

  /** All keys that statements were ever signed with, oldest first. */
  async publicKeys(manager: EntityManager): Promise<readonly PublishedKey[]> {
    const keys = await manager.find(SigningKeyEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
    return keys.map(({ id, publicKeyPem, createdAt }) => ({
      ...{ keyId: id, algorithm: 'Ed25519' as const, publicKeyPem, createdAt },
    }));
  }

  private async find(manager: EntityManager, typedCode: string) {
    const code = readVerificationCode(typedCode) ?? NO_CODE;
    const statement = await manager.findOneBy(StatementEntity, { code });
    const { companyId, id, successorId } = statement ?? ABSENT;
    const proof = await proofOf(manager, statement);
    const successor = await manager.findOneBy(StatementEntity, { companyId, id: successorId ?? NO_CODE });
    const files = await manager.find(StatementFileEntity, {
      select: { form: true, language: true, sha256: true },
      where: { companyId, statementId: id },
      order: { form: 'ASC', language: 'ASC' },
    });
    if (statement === null) {
      isGenuine(ABSENT.text, ABSENT, ABSENT.publicKeyPem);
      return { statement, successor: null, files: [], ...proof };
    }
    return { statement, successor, files, ...proof };
  }

  private successorOf(successor: StatementRow | null): Verification['supersededBy'] {
    if (successor === null) return null;
    const { revision, code } = successor;
    return { revision, code, verifyUrl: this.parts.verifyAddress(code) };
  }
}

const NOTHING: Omit<Verification, 'outcome' | 'checkedAt'> = {
  ...{ state: null, isSealed: false, sealedAt: null, supersededAt: null, supersededBy: null },
  ...{ revokedAt: null, revokeReason: null, payload: null, canonical: null, payloadSha256: null },
  ...{ signature: null, keyId: null, publicKeyPem: null, seal: null, files: [] },
};

/** Stands in for a statement that is not there: as long as an ordinary one, signed by a key of its own. */
const ABSENT = (() => {
  const text = 'x'.repeat(12_000);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    ...{ companyId: NO_CODE, id: NO_CODE, successorId: null, text },
    sha256: sha256Of(Buffer.from(text)),
    signature: sign(null, Buffer.from(text), privateKey).toString('base64'),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
})();

function outcomeOf({ state }: StatementRow): VerificationOutcome {
  return state === 'REVOKED' || state === 'SUPERSEDED' ? state : 'GENUINE';
}
