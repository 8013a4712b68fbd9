import { readRows } from '../database/statements.ts';
import type { RequestContext } from '../request-context.ts';
import type { ServerStateEntity } from './received-command.entity.ts';

/** Which life of the database this is; a restored backup gets a new one. */
export async function serverEpoch(context: RequestContext): Promise<string> {
  const [state] = await readRows<Pick<ServerStateEntity, 'epoch'>>(
    context.manager,
    'SELECT epoch FROM server_state WHERE id = ?',
    ['SERVER'],
  );
  if (state === undefined) throw new Error('the database has no epoch');
  return state.epoch;
}
