import { QueryFailedError } from 'typeorm';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { ReceivedCommandEntity, type Outcome } from './received-command.entity.ts';

/** Thrown inside a transaction when the command has been received before: what it wrote must be undone. */
export class CommandIsKnown extends Error {
  constructor() {
    super('the command has a receipt');
    this.name = 'CommandIsKnown';
  }
}

export interface NewReceipt {
  readonly commandId: string;
  readonly payloadHash: string;
  /** Id of what the command makes or changes. */
  readonly subjectId: string;
  readonly installId?: string;
  readonly sequence?: number;
  readonly deviceTime?: string;
  readonly operatorId?: string | null;
  readonly replacesCommandId?: string | null;
  readonly isClockSuspect?: boolean;
  readonly shownEmissionsKgCo2e?: number | null;
}

/** The first statement of every command: of two that arrive at once, one waits here for the other. */
export async function insertReceipt(context: WriteContext, receipt: NewReceipt): Promise<void> {
  const { companyId, accountId } = requireCompanyActor(context);
  try {
    await context.manager.insert(ReceivedCommandEntity, {
      companyId,
      accountId,
      commandId: receipt.commandId,
      payloadHash: receipt.payloadHash,
      subjectId: receipt.subjectId,
      installId: receipt.installId ?? null,
      sequence: receipt.sequence ?? null,
      deviceTime: receipt.deviceTime ?? null,
      operatorId: receipt.operatorId ?? null,
      replacesCommandId: receipt.replacesCommandId ?? null,
      isClockSuspect: receipt.isClockSuspect ?? null,
      shownEmissionsKgCo2e: receipt.shownEmissionsKgCo2e ?? null,
      receivedAt: context.now(),
      outcome: null,
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new CommandIsKnown() : error;
  }
}

/** The last statement of every command: what its repetition will be answered. */
export async function storeOutcome(
  context: WriteContext,
  commandId: string,
  outcome: Outcome,
): Promise<void> {
  const { companyId } = requireCompanyActor(context);
  await context.manager.update(ReceivedCommandEntity, { companyId, commandId }, { outcome });
}

/** The receipt of the actor's company, or null. */
export async function findReceipt(
  context: RequestContext,
  commandId: string,
): Promise<ReceivedCommandEntity | null> {
  const { companyId } = requireCompanyActor(context);
  return context.manager.findOneBy(ReceivedCommandEntity, { companyId, commandId });
}

const DUPLICATE_KEY_CODES: ReadonlySet<string> = new Set([
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'ER_DUP_ENTRY',
]);

function isDuplicateKey(error: unknown): boolean {
  return error instanceof QueryFailedError && 'code' in error && DUPLICATE_KEY_CODES.has(String(error.code));
}
