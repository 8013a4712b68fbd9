import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import type { ErrorCode, Parameters } from '#domain/errors.ts';
import { PROTOCOL_VERSION } from '#domain/sync/command.ts';
import { installId, nextSequence } from '../offline/local-database.ts';
import { useViewer } from '../session/viewer.ts';
import { graphql } from './generated/gql.ts';
import type { CommandInput, VoidWorkOrderMutation } from './generated/graphql.ts';
import { refusalOf } from './refusal.ts';

const VoidWorkOrder = graphql(`
  mutation VoidWorkOrder($input: SubmitCommandsInput!) {
    submitCommands(input: $input) {
      results {
        commandId
        workOrderId
        status
        code
        parameters
        revision
      }
    }
  }
`);

/** The order to void, and the revision that the person looked at. */
export interface VoidableWorkOrder {
  readonly id: string;
  readonly revision: number;
}

/** `UNSENT` settles nothing: the same request may be repeated without harm. */
export type VoidOutcome =
  | { readonly kind: 'VOIDED' }
  | { readonly kind: 'CHANGED_MEANWHILE'; readonly revision: number | null }
  | { readonly kind: 'UNSENT' }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode; readonly parameters: Parameters };

type Outcome = VoidWorkOrderMutation['submitCommands']['results'][number];

function meaningOf(outcome: Outcome | undefined): VoidOutcome {
  if (outcome === undefined || outcome.status === 'RETRY') return { kind: 'UNSENT' };
  const { status, code, parameters } = outcome;
  if (status === 'CONFLICT' || code === 'REVISION_CONFLICT') {
    return { kind: 'CHANGED_MEANWHILE', revision: outcome.revision ?? null };
  }
  const isRefused = code !== null;
  if (!isRefused && (status === 'APPLIED' || status === 'DUPLICATE')) return { kind: 'VOIDED' };
  return { kind: 'REFUSED', code: code ?? 'INTERNAL', parameters };
}

function meaningOfError(error: unknown): VoidOutcome {
  const { code, parameters } = refusalOf(error);
  if (code === 'UNREACHABLE' || code === 'UNAVAILABLE' || code === 'RATE_LIMITED') return { kind: 'UNSENT' };
  return { kind: 'REFUSED', code, parameters };
}

/**
 * Voids a work order for a reason. A request that went unanswered is repeated as the same command,
 * so that it counts once; what the screen shows is read again after success.
 */
export function useVoidWorkOrder(): (workOrder: VoidableWorkOrder, reason: string) => Promise<VoidOutcome> {
  const client = useApolloClient();
  const { accountId, company } = useViewer();
  const unanswered = useRef<CommandInput | null>(null);

  return useCallback(
    async (workOrder, reason) => {
      if (company === null) return { kind: 'REFUSED', code: 'FORBIDDEN', parameters: {} };
      const isRepeat =
        unanswered.current?.workOrderId === workOrder.id &&
        unanswered.current.void?.baseRevision === workOrder.revision &&
        unanswered.current.void.reason === reason;
      const command: CommandInput =
        isRepeat && unanswered.current !== null
          ? unanswered.current
          : {
              id: crypto.randomUUID(),
              workOrderId: workOrder.id,
              sequence: await nextSequence({ companyId: company.id, accountId }),
              deviceTime: new Date().toISOString(),
              void: { baseRevision: workOrder.revision, reason },
            };
      unanswered.current = command;
      try {
        const { data } = await client.mutate({
          mutation: VoidWorkOrder,
          variables: {
            input: {
              protocolVersion: PROTOCOL_VERSION,
              installId: await installId(),
              expectedAccountId: accountId,
              expectedCompanyId: company.id,
              commands: [command],
            },
          },
        });
        const outcome = meaningOf(
          data?.submitCommands.results.find((candidate) => candidate.commandId === command.id),
        );
        if (outcome.kind !== 'UNSENT') unanswered.current = null;
        if (outcome.kind === 'VOIDED') await client.refetchQueries({ include: 'active' });
        return outcome;
      } catch (error) {
        return meaningOfError(error);
      }
    },
    [client, accountId, company],
  );
}
