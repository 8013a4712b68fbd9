import type { RequestContext } from '../request-context.ts';
import { ServerStateEntity } from './received-command.entity.ts';

/** Which life of the database this is; a restored backup gets a new one. */
export async function serverEpoch(context: RequestContext): Promise<string> {
  const state = await context.manager.findOneByOrFail(ServerStateEntity, { id: 'SERVER' });
  return state.epoch;
}
