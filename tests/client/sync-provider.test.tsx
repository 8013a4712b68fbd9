import { act, render, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import { type Sync, useSync } from '../../client/offline/sync/sync-context.ts';
import { SyncProvider } from '../../client/offline/sync/sync-provider.tsx';
import { createApolloClient } from '../../client/graphql/apollo-client.ts';
import { Connection, ConnectionContext } from '../../client/graphql/connection.ts';
import { type Session, SessionContext } from '../../client/session/session-context.ts';
import { type Viewer, ViewerContext } from '../../client/session/viewer.ts';
import { officeViewer, playServer, type ScriptedAnswer } from './client-setup.tsx';

const expire = vi.fn();
const session: Session = {
  state: { kind: 'SIGNED_IN', viewer: officeViewer },
  signIn: () => Promise.resolve(),
  signInWithLine: () => Promise.resolve(),
  signInWithPasskey: () => Promise.resolve('office-a'),
  enrol: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
  expire,
  recheck: () => undefined,
};
const contact = { serverTime: new Date().toISOString(), serverEpoch: 'epoch', minProtocolVersion: 1 };
let viewer: Viewer;

beforeEach(() => {
  // A queue of its own for every test: the database is that of the file.
  viewer = { ...officeViewer, accountId: crypto.randomUUID() };
  expire.mockClear();
});

function applied({ input }: Readonly<Record<string, unknown>>): ScriptedAnswer {
  const { commands, expectedAccountId, expectedCompanyId } = input as {
    readonly commands: readonly { readonly id: string }[];
    readonly expectedAccountId: string;
    readonly expectedCompanyId: string;
  };
  const results = commands.map(({ id }) => ({
    commandId: id,
    status: 'APPLIED',
    code: null,
    issues: [],
    parameters: {},
    revision: 1,
    caseIds: [],
    emissionResult: null,
  }));
  return {
    data: {
      submitCommands: { ...contact, companyId: expectedCompanyId, accountId: expectedAccountId, results },
    },
  };
}

function play(submit: (variables: Readonly<Record<string, unknown>>) => ScriptedAnswer) {
  return playServer({
    SubmitCommands: submit,
    ReportDevice: () => ({ data: { reportDevice: contact } }),
    KnownCommands: () => ({ data: { knownCommands: [] } }),
  });
}

/** What a screen below the provider sees, always the newest. */
function open(of: Viewer = viewer) {
  const connection = new Connection({
    onSessionEnded: () => undefined,
    onTooOld: () => undefined,
    onPasswordNeeded: () => Promise.resolve(false),
  });
  const client = connection.clientBy(createApolloClient);
  const seen: { sync: Sync | null } = { sync: null };
  function Screen() {
    const sync = useSync();
    useEffect(() => {
      seen.sync = sync;
    }, [sync]);
    return null;
  }
  const tree = render(
    <SessionContext value={session}>
      <ViewerContext value={of}>
        <ConnectionContext value={connection}>
          <SyncProvider isExpired={false} onTooOld={() => undefined}>
            <Screen />
          </SyncProvider>
        </ConnectionContext>
      </ViewerContext>
    </SessionContext>,
  );
  return { client, close: tree.unmount, sync: () => seen.sync! };
}

function aVoiding(): NewCommand {
  return {
    commandId: crypto.randomUUID(),
    workOrderId: crypto.randomUUID(),
    kind: { void: { baseRevision: 1, reason: '重複輸入' } },
    content: null,
    title: 'WO-1',
  };
}

describe('the queue below the sign-in', () => {
  it('takes a command from a screen that came before the stores were open, and delivers it', async () => {
    const sent = play(applied);
    const { sync } = open();
    const command = aVoiding();
    const kept = await act(() => sync().enqueue(command));
    expect(kept).toMatchObject({ commandId: command.commandId, state: 'QUEUED', recordedBy: '林怡君' });
    const settled = await act(() => sync().settledWithin(command.commandId, 10_000));
    expect(settled).toMatchObject({ state: 'ACKED' });
    await waitFor(() => expect(sync().status).toMatchObject({ waiting: 0, sentToday: 1 }));
    expect(sent.find(({ name }) => name === 'SubmitCommands')?.variables).toMatchObject({
      input: { expectedAccountId: viewer.accountId, commands: [{ id: command.commandId }] },
    });
  });

  it('lets go of what the cache holds about an order that was delivered', async () => {
    play(applied);
    const { client, sync } = open();
    const command = aVoiding();
    const id = client.cache.identify({ __typename: 'WorkOrder', id: command.workOrderId })!;
    client.cache.restore({ [id]: { __typename: 'WorkOrder', id: command.workOrderId, status: 'RECORDED' } });
    await act(async () => {
      await sync().enqueue(command);
      await sync().settledWithin(command.commandId, 10_000);
    });
    expect(client.cache.extract()).not.toHaveProperty(id);
  });

  it('R24: asks for a sign-in when the session ended, and keeps the command', async () => {
    play(() => ({ code: 'UNAUTHENTICATED' }));
    const { sync } = open();
    await act(() => sync().enqueue(aVoiding()));
    await waitFor(() => expect(expire).toHaveBeenCalled());
    expect(sync().status).toMatchObject({ waiting: 1, gate: { kind: 'AUTH_WAIT' } });
  });

  it('R26: keeps the entries of one account for it and shows the next one only that there are some', async () => {
    play(() => 'NO_NETWORK');
    const first = open();
    await act(() => first.sync().enqueue(aVoiding()));
    first.close();
    const next = open({ ...viewer, accountId: crypto.randomUUID() });
    await waitFor(() => expect(next.sync().status.ofOthers.sameCompany).toBeGreaterThan(0));
    expect(next.sync().unsent).toEqual([]);
    next.close();
    const again = open();
    await waitFor(() => expect(again.sync().unsent).toHaveLength(1));
  });

  it('has nothing to send for those who belong to no company', async () => {
    play(applied);
    const { sync } = open({ ...viewer, role: 'GUILD_OFFICER', company: null });
    expect(sync().status.waiting).toBe(0);
    await expect(sync().enqueue(aVoiding())).rejects.toThrow('storage');
  });
});
