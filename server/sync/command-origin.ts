/** Who is named as the author of a revision. */
export interface Author {
  readonly accountId: string;
  readonly displayName: string;
}

/** Where a command came from. What the device says about itself is evidence, and decides nothing. */
export interface CommandOrigin {
  readonly commandId: string;
  /** Who recorded: the session itself, or the member whom the command names. */
  readonly author: Author;
  /** Tells one line of commands from another: the installation and the account of its session. */
  readonly queue: string;
  /** Name of the tablet; null for a browser and where no device is meant. */
  readonly deviceName: string | null;
  readonly deviceTime: string | null;
  readonly isClockSuspect: boolean;
  /** What the audit log keeps of the circumstances. */
  readonly evidence: object | null;
}
