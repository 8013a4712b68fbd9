import type { EntityManager } from 'typeorm';
import { readPayload } from '#domain/statement/read-payload.ts';
import type { VerifiedSeal } from '#domain/statement/verification.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { GuildSealEntity } from '../seals/guild-seal.entity.ts';
import { SigningKeyEntity } from './signing-key.entity.ts';
import { isGenuine, sha256Of } from './statement-signer.ts';
import { StatementEntity, type StatementRow } from './statement.entity.ts';

/** No id: finds no row. */
const NONE = '-';

/** What the rows of a statement prove. */
export interface StatementProof {
  readonly publicKeyPem: string | null;
  readonly seal: VerifiedSeal | null;
  /** Text, number, code and seal are what was signed. */
  readonly isIntact: boolean;
}

/** Checks a statement against its signatures. Null asks for the same rows, so that the time tells nothing. */
export async function proofOf(
  manager: EntityManager,
  statement: StatementRow | null,
): Promise<StatementProof> {
  const keys = new Map(
    (await manager.find(SigningKeyEntity)).map((key) => [key.id, key.publicKeyPem] as const),
  );
  const image = await manager.findOneBy(GuildSealEntity, { id: statement?.sealId ?? NONE });
  if (statement === null) return { publicKeyPem: null, seal: null, isIntact: false };
  const publicKeyPem = keys.get(statement.keyId) ?? null;
  const seal = sealOf(statement, keys, image);
  const isIntact =
    publicKeyPem !== null && isSigned(statement, publicKeyPem) && isSealIntact(statement, seal, image);
  return { publicKeyPem, seal, isIntact };
}

/** Whether the statement that is kept under this key is what was signed. */
export async function isStatementIntact(
  manager: EntityManager,
  key: Pick<StatementRow, 'companyId' | 'id'>,
): Promise<boolean> {
  const statement = await manager.findOneByOrFail(StatementEntity, key);
  return (await proofOf(manager, statement)).isIntact;
}

/** Refuses with STATEMENT_ALTERED what is not what was signed: it is neither handed on nor built upon. */
export async function expectIntact(
  { manager }: Pick<RequestContext, 'manager'>,
  statement: StatementRow,
): Promise<void> {
  const { isIntact } = await proofOf(manager, statement);
  if (!isIntact) throw new Refusal('STATEMENT_ALTERED');
}

/** A signed text under another's code is as false as an altered one. */
function isSigned(statement: StatementRow, publicKeyPem: string): boolean {
  const { payload, payloadSha256: sha256, signature, code, serialNumber, revision } = statement;
  if (!isGenuine(payload, { sha256, signature }, publicKeyPem)) return false;
  const stated = readPayload(payload);
  return stated.code === code && stated.serialNumber === serialNumber && stated.revision === revision;
}

function sealOf(
  { sealRecord, sealSignature, sealKeyId }: StatementRow,
  keys: ReadonlyMap<string, string>,
  image: GuildSealEntity | null,
): VerifiedSeal | null {
  const publicKeyPem = keys.get(sealKeyId ?? '');
  const isWhole =
    sealRecord !== null && sealSignature !== null && sealKeyId !== null && publicKeyPem !== undefined;
  if (!isWhole || image === null) return null;
  return {
    ...{ record: sealRecord, signature: sealSignature, keyId: sealKeyId, publicKeyPem },
    imagePng: image.imagePng,
  };
}

/** What is told of a sealing must be what its signed record says, of this statement and with this image. */
function isSealIntact(
  { sealedAt, payloadSha256 }: StatementRow,
  seal: VerifiedSeal | null,
  image: GuildSealEntity | null,
): boolean {
  if (sealedAt === null) return true;
  if (seal === null || image === null) return false;
  const { record, signature, publicKeyPem } = seal;
  if (!isGenuine(record, { sha256: sha256Of(Buffer.from(record)), signature }, publicKeyPem)) return false;
  const stated = JSON.parse(record) as Readonly<Record<string, unknown>>;
  return (
    stated['statementSha256'] === payloadSha256 &&
    stated['sealedAt'] === sealedAt &&
    stated['sealImageSha256'] === sha256Of(Buffer.from(image.imagePng, 'base64'))
  );
}
