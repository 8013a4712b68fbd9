import { randomInt } from 'node:crypto';
import { ENROLMENT_ALPHABET, ENROLMENT_CODE_LENGTH } from '#domain/access/tablet-rules.ts';
import { slowHash } from '../accounts/pin-hash.ts';

/** The same for all codes: one that was typed has to be found by its hash. */
const SALT = Buffer.from('plate-carbon enrolment code').toString('base64');

/** 8 random characters, 39 bits: enough for a quarter of an hour and a few attempts per address. */
export function newEnrolmentCode(): string {
  return Array.from({ length: ENROLMENT_CODE_LENGTH }, () =>
    ENROLMENT_ALPHABET.charAt(randomInt(ENROLMENT_ALPHABET.length)),
  ).join('');
}

/** As which the code is stored: slow to compute, since all codes could be tried in a stolen database. */
export const enrolmentCodeHash = (code: string): Promise<string> => slowHash(code, SALT);
