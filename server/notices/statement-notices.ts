import type { StatementMove } from '#domain/statement/statement-state.ts';
import type { WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { notify } from './notify.service.ts';

/** What a letter about a statement says of it. */
interface ToldStatement {
  readonly id: string;
  readonly companyId: string;
  readonly serialNumber: string;
  readonly revision: number;
  readonly customerOrderNumber: string;
}

/** Tells a company what the guild decided about its statements; what the company did itself it knows. */
export const tellOfDecisions =
  (origin: string) =>
  async (
    writing: WriteContext,
    { id, companyId, serialNumber, revision, customerOrderNumber }: ToldStatement,
    { move, reason }: { readonly move: StatementMove; readonly reason: string | null },
  ): Promise<void> => {
    if (move === 'submit' || move === 'withdraw' || move === 'supersede') return;
    if (requireActor(writing).companyId === companyId) return;
    const names = { serialNumber, revision, customerOrderNumber };
    await notify(writing, origin, {
      kind: 'STATEMENT_DECIDED',
      companyId,
      words: (translate) => ({
        subject: translate(`mail.statementDecided.${move}.subject`, names),
        paragraphs: [
          translate(`mail.statementDecided.${move}.body`, names),
          ...(reason === null ? [] : [`${translate('mail.decision.reason')}\n${reason}`]),
          { words: translate('mail.statementDecided.next'), address: `${origin}/statements/${id}` },
        ],
      }),
    });
  };
