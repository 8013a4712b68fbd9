import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import type { MessageState } from '#domain/site/contact-message-rules.ts';
import { UnreadMessagesQuery } from '../../session/unread-messages.ts';
import { MarkContactMessageMutation, RemoveContactMessageMutation } from './inbox-operations.ts';

export interface MessageActs {
  readonly mark: (messageId: string, state: MessageState) => Promise<void>;
  readonly remove: (messageId: string) => Promise<void>;
  readonly isBusy: boolean;
  /** What the last act failed with. */
  readonly error: Error | undefined;
}

/** What is done with messages; the number in the menu follows. */
export function useMessageActs(): MessageActs {
  const refetchQueries = [UnreadMessagesQuery];
  const [mark, marking] = useMutation(MarkContactMessageMutation, { refetchQueries });
  const [remove, removal] = useMutation(RemoveContactMessageMutation, { refetchQueries });
  // An act that is repeated because its answer got lost is the same act.
  const commandIds = useRef(new Map<string, string>());
  const once = async (act: string, send: (commandId: string) => Promise<unknown>): Promise<void> => {
    const commandId = commandIds.current.get(act) ?? crypto.randomUUID();
    commandIds.current.set(act, commandId);
    marking.reset();
    removal.reset();
    await send(commandId);
    commandIds.current.delete(act);
  };
  return {
    mark: (messageId, state) =>
      once(`${messageId}/${state}`, (commandId) =>
        mark({ variables: { input: { commandId, messageId, state } } }),
      ),
    remove: (messageId) =>
      once(messageId, (commandId) => remove({ variables: { input: { commandId, messageId } } })),
    isBusy: marking.loading || removal.loading,
    error: marking.error ?? removal.error,
  };
}
