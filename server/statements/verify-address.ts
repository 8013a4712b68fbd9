/** Under which address anybody checks the statement with a code. */
export type VerifyAddress = (code: string) => string;

/** The addresses under `origin`, such as `https://carbon.example.org`. */
export function verifyAddressesOf(origin: string): VerifyAddress {
  return (code) => `${origin}/v/${code}`;
}
