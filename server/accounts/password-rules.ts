const LEAST = 10;
const MOST = 128;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'CONTAINS_ACCOUNT' | 'ONE_CHARACTER';

/** What is wrong with a new password: length in code points, any characters, nothing trimmed (OWASP ASVS 5.0, 6.2). */
export function faultOfPassword(password: string, account: string): PasswordFault | null {
  const characters = Array.from(password);
  if (characters.length < LEAST) return 'TOO_SHORT';
  if (characters.length > MOST) return 'TOO_LONG';
  if (password.toLowerCase().includes(account.toLowerCase())) return 'CONTAINS_ACCOUNT';
  return new Set(characters).size === 1 ? 'ONE_CHARACTER' : null;
}
