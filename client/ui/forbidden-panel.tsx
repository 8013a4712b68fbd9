import { ServerRefusal } from '../graphql/refusal.ts';
import { ErrorPanel } from './error-panel.tsx';

const FORBIDDEN = new ServerRefusal({ code: 'FORBIDDEN', parameters: {}, issues: [], requestId: null });

/** In place of a page that this account may not use. */
export function ForbiddenPanel() {
  return <ErrorPanel error={FORBIDDEN} />;
}
