import type { StatementIssue, StatementSeal } from '#domain/statement/emission-statement.ts';
import { spellVerificationCode } from '#domain/statement/verification-code.ts';
import type { SealBlock, VerificationBlock } from '../document.ts';
import { qrRows } from './qr-rows.ts';
import type { StatementWords } from './statement-words.ts';

/** So many characters of the hash can be read out over the telephone. */
const SPOKEN_HASH_LENGTH = 8;

/** How anybody checks the sheet: number, code, the beginning of the hash, address and QR code. */
export function verificationBlock(issue: StatementIssue, words: StatementWords): VerificationBlock {
  const { translate, formats } = words;
  const { serialNumber, revision, code, verifyUrl, issuedAt, payloadSha256 } = issue;
  return {
    kind: 'verification',
    facts: [
      {
        label: translate('report.verification.serial'),
        value: translate('report.verification.serialAndRevision', { serialNumber, revision }),
      },
      {
        label: translate('report.verification.issuedAt'),
        value: translate('report.verification.issuedAtValue', { instant: formats.instant(issuedAt) }),
      },
      {
        label: translate('report.verification.hash'),
        value: payloadSha256.slice(0, SPOKEN_HASH_LENGTH),
      },
      { label: translate('report.verification.code'), value: spellVerificationCode(code), isWide: true },
    ],
    instruction: translate('report.verification.instruction'),
    url: verifyUrl,
    qrRows: qrRows(verifyUrl),
  };
}

/** The guild's seal, labelled as what it is. */
export function sealBlock(seal: StatementSeal, { translate, formats }: StatementWords): SealBlock {
  return {
    kind: 'seal',
    label: translate('report.seal.label'),
    detail: translate('report.seal.detail', { instant: formats.instant(seal.sealedAt) }),
    imagePngBase64: seal.imagePngBase64,
  };
}
