import { isDuplicateKey } from '../database/duplicate-key.ts';
import { insertRows } from '../database/insert-rows.ts';
import { changeRows } from '../database/statements.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
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
  /** What the repetition will be answered, where that is known beforehand. */
  readonly outcome?: Outcome;
}

/** Owns the receipts of the guild's officers, who belong to no member company. */
const GUILD_OWNER = 'GUILD';

/** The first statement of every command: of two that arrive at once, one waits here for the other. */
export async function insertReceipts(context: WriteContext, receipts: readonly NewReceipt[]): Promise<void> {
  const { accountId } = requireActor(context);
  const receivedAt = context.now();
  try {
    await insertRows(
      context.manager,
      ReceivedCommandEntity,
      receipts.map((receipt) => ({
        companyId: ownerOf(context),
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
        receivedAt,
        outcome: receipt.outcome ?? null,
      })),
    );
  } catch (error) {
    throw isDuplicateKey(error) ? new CommandIsKnown() : error;
  }
}

/** As `insertReceipts`, of one. */
export async function insertReceipt(context: WriteContext, receipt: NewReceipt): Promise<void> {
  await insertReceipts(context, [receipt]);
}

/** The last statement of every command: what its repetition will be answered. */
export async function storeOutcome(
  context: WriteContext,
  commandId: string,
  outcome: Outcome,
): Promise<void> {
  await changeRows(
    context.manager,
    'UPDATE received_command SET outcome = ? WHERE companyId = ? AND commandId = ?',
    [JSON.stringify(outcome), ownerOf(context), commandId],
  );
}

/** The receipt of the actor's company, or of the guild; null when there is none. */
export async function findReceipt(
  context: RequestContext,
  commandId: string,
): Promise<ReceivedCommandEntity | null> {
  return context.manager.findOneBy(ReceivedCommandEntity, { companyId: ownerOf(context), commandId });
}

function ownerOf(context: RequestContext): string {
  return requireActor(context).companyId ?? GUILD_OWNER;
}
