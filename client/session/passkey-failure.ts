/** Why a browser made or used no passkey. */
export type PasskeyReason = 'CANCELLED' | 'WRONG_ADDRESS' | 'KNOWN' | 'FAILED';

/** What happened at the device, before the server had a say. */
export class PasskeyFailure extends Error {
  readonly reason: PasskeyReason;

  constructor(reason: PasskeyReason, cause: unknown) {
    super(reason, { cause });
    this.name = 'PasskeyFailure';
    this.reason = reason;
  }
}

/** Whether this browser, at this address, knows passkeys at all; without https it does not. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window;
