import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { PROTOCOL_VERSION } from '#domain/sync/command.ts';
import { installId, nextSequence, type LocalOwner } from '../../offline/local-database.ts';
import { SubmitWorkOrderMutation } from './entry-operations.ts';
import type { SaveSurroundings } from './save-work-order.ts';

const FIRST_SEQUENCE = 1;

/** Stands in for the id of the installation while the device cannot store one; holds until the page is closed. */
const PASSING_INSTALL_ID = crypto.randomUUID();

/** Sends commands of `owner` through the client of the app. */
export function useSubmitCommand(owner: LocalOwner): Omit<SaveSurroundings, 'keep'> {
  const client = useApolloClient();
  return useMemo(
    () => ({
      // A device that cannot store anything still saves online; then the order of commands has no evidence.
      nextSequence: () => nextSequence(owner).catch(() => FIRST_SEQUENCE),
      now: () => new Date().toISOString(),
      submit: async (command) => {
        const { data } = await client.mutate({
          mutation: SubmitWorkOrderMutation,
          variables: {
            input: {
              protocolVersion: PROTOCOL_VERSION,
              installId: await installId().catch(() => PASSING_INSTALL_ID),
              expectedAccountId: owner.accountId,
              expectedCompanyId: owner.companyId,
              commands: [command],
            },
          },
        });
        return data?.submitCommands.results ?? [];
      },
    }),
    [client, owner],
  );
}
