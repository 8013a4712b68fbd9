import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { zipSync, strToU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnDataSection } from '../../client/features/company-profile/own-data-section.tsx';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';

const viewer: Viewer = { ...officeViewer, account: 'owner-a', role: 'OWNER' };
const ADDRESS = '/own-data/11111111-1111-4111-8111-111111111112.zip';
const ALLOWED = {
  data: {
    exportOwnData: { __typename: 'OwnDataExport', address: ADDRESS, expiresAt: '2026-11-22T08:05:00.000Z' },
  },
};
const ARCHIVE = zipSync({ 'README.txt': strToU8('公司全部資料') });

/** What was handed to the browser to be saved. */
const saved: Blob[] = [];
vi.stubGlobal(
  'URL',
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${String(saved.push(file))}` }),
);
afterEach(() => {
  saved.length = 0;
});

type Write = (stream: ReadableStreamDefaultController<Uint8Array>) => void;

/** Plays the platform: how it answers the wish, and what it writes into the archive. */
function play(answer: ScriptedAnswer, write: Write, status = 200) {
  const sent = playServer({ ExportOwnData: () => answer });
  const graphql = globalThis.fetch;
  const fetched: { readonly address: string; readonly signal: AbortSignal }[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    if (!address.startsWith('/own-data/')) return graphql(address, init);
    const signal = init.signal as AbortSignal;
    fetched.push({ address, signal });
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (stream) => {
        signal.addEventListener('abort', () => stream.error(signal.reason));
        write(stream);
      },
    });
    return Promise.resolve(new Response(body, { status }));
  });
  return { sent, fetched };
}

const start = () => userEvent.click(screen.getByRole('button', { name: '匯出全部資料' }));

describe('all data of the company', () => {
  it('are saved as one file in the language of the screen', async () => {
    const { fetched } = play(ALLOWED, (stream) => {
      stream.enqueue(ARCHIVE.slice(0, 10));
      stream.enqueue(ARCHIVE.slice(10));
      stream.close();
    });
    renderScreen(<OwnDataSection />, { viewer });
    await start();
    expect(await screen.findByText(/已存成 platecarbon-\d{4}-\d\d-\d\d\.zip（0\.1 MB）/u)).toBeVisible();
    expect(fetched.map(({ address }) => address)).toEqual([`${ADDRESS}?language=zh-TW`]);
    expect(saved.map(({ size, type }) => [size, type])).toEqual([[ARCHIVE.length, 'application/zip']]);
    expect(screen.getByRole('button', { name: '再匯出一次' })).toBeEnabled();
  });

  it('can be given up half-way; nothing is saved', async () => {
    const { fetched } = play(ALLOWED, (stream) => stream.enqueue(new Uint8Array(2_340_000)));
    renderScreen(<OwnDataSection />, { viewer });
    await start();
    expect(await screen.findByText(/已收到 2\.4 MB/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '取消匯出' }));
    expect(await screen.findByText('已取消，沒有儲存任何檔案。')).toBeVisible();
    expect(fetched[0]?.signal.aborted).toBe(true);
    expect(saved).toEqual([]);
  });

  it.each<[string, Write]>([
    [
      'a connection that broke',
      (stream) => {
        stream.enqueue(ARCHIVE.slice(0, 10));
        setTimeout(() => stream.error(new TypeError('network error')));
      },
    ],
    [
      'an end that came too soon',
      (stream) => {
        stream.enqueue(ARCHIVE.slice(0, -1));
        stream.close();
      },
    ],
  ])('are not saved in part after %s', async (_name, write) => {
    play(ALLOWED, write);
    renderScreen(<OwnDataSection />, { viewer });
    await start();
    expect(await screen.findByRole('alert')).toHaveTextContent('資料沒有收完');
    expect(saved).toEqual([]);
    expect(screen.getByRole('button', { name: '匯出全部資料' })).toBeEnabled();
  });

  it('say why they are refused, before and after the address was given', async () => {
    const limited = { code: 'RATE_LIMITED', extensions: { parameters: { retryAfterSeconds: 60 } } };
    play(limited, () => undefined);
    const first = renderScreen(<OwnDataSection />, { viewer });
    await start();
    expect(await screen.findByRole('alert')).toHaveTextContent('嘗試次數太多');
    first.unmount();
    const body = JSON.stringify({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    play(
      ALLOWED,
      (stream) => {
        stream.enqueue(strToU8(body));
        stream.close();
      },
      404,
    );
    renderScreen(<OwnDataSection />, { viewer });
    await start();
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(saved).toEqual([]);
  });
});
