/**
 * The code by which anybody checks a statement: 26 characters of Crockford's base 32 (130 bits), no letter that reads
 * like a digit. Source: https://www.crockford.com/base32.html
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 26;

/** Bytes of randomness that `verificationCode` asks for; one character takes five bits of one byte. */
export const VERIFICATION_CODE_BYTES = CODE_LENGTH;

/** The code of `random`, VERIFICATION_CODE_BYTES random bytes. */
export function verificationCode(random: Uint8Array): string {
  if (random.length !== CODE_LENGTH) throw new RangeError('not as many bytes as characters');
  return [...random].map((byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** The code as a person typed it, or pasted it with its address, in its one true spelling; null when it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replace(/^.*\/v\//u, '')
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replaceAll(/[IL]/gu, '1')
    .replaceAll('O', '0');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/u.test(code) ? code : null;
}

/** In groups that can be read out: `ABCDE-FGHJK-…`. */
export function spellVerificationCode(code: string): string {
  return code.match(/.{1,5}/gu)?.join('-') ?? '';
}
