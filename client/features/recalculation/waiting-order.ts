import type { RecalculationsQuery } from '../../graphql/generated/graphql.ts';

/** An own order whose result would be another one, as the server lists it. */
export type WaitingOrder = RecalculationsQuery['recalculations']['items'][number];
