import type { Database } from '../database/database.ts';
import type { WriteContext } from '../request-context.ts';

/** What a command needs of the world. */
export interface CommandLineParts {
  readonly now: () => string;
  readonly newId: () => string;
}

/** The context of a command that runs where the server runs: nobody is signed in, the entry names the command. */
export function commandLineContext(
  command: string,
  database: Database,
  manager: WriteContext['manager'],
  parts: CommandLineParts,
): WriteContext {
  return {
    ...parts,
    requestId: command,
    actor: null,
    companyStanding: null,
    companyName: null,
    sessionId: null,
    database,
    manager,
    isWriting: true,
  };
}
