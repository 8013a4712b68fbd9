import { In } from 'typeorm';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { ReceivedCommandEntity } from './received-command.entity.ts';

export const MOST_COMMANDS_ASKED = 500;

/** Tells devices which of the commands that they sent the database still knows, after a restore. */
export class KnownCommandsService {
  /**
   * Those of `ids` that have a receipt of the actor's company, as they were asked for. Refuses with FORBIDDEN, or
   * VALIDATION_FAILED for too many.
   */
  async knownCommands(context: RequestContext, ids: readonly string[]): Promise<readonly string[]> {
    const { companyId } = actorWho(context, 'recordWorkOrder');
    if (ids.length > MOST_COMMANDS_ASKED)
      throw Refusal.ofIssues([{ path: 'ids', code: 'TOO_MANY', parameters: { max: MOST_COMMANDS_ASKED } }]);
    const receipts = await context.manager.find(ReceivedCommandEntity, {
      select: { companyId: true, commandId: true },
      where: { companyId, commandId: In(ids.map((id) => id.toLowerCase())) },
    });
    const known = new Set(receipts.map(({ commandId }) => commandId));
    return ids.filter((id) => known.has(id.toLowerCase()));
  }
}
