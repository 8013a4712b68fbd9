import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalPayload } from '#domain/statement/statement-payload.ts';
import type { Verification } from '#domain/statement/verification.ts';
import { sha256Of } from '../../client/features/verify/check-signature.ts';
import { VerifyPage } from '../../client/features/verify/verify-page.tsx';
import { renderScreen } from './client-setup.tsx';
import { aCompleteOrder, aPayload } from '../support/statements.ts';

const keys = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const base64Of = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const publicKey = await crypto.subtle.exportKey('spki', keys.publicKey);
const keyId = (await sha256Of(publicKey)).slice(0, 16);
const publicKeyPem = `-----BEGIN PUBLIC KEY-----\n${base64Of(publicKey)}\n-----END PUBLIC KEY-----`;
const payload = aPayload([aCompleteOrder()]);
const CODE = payload.code;
const PDF = '%PDF-1.4 as stored';
const FILE = { form: 'ISSUED', language: 'ZH_TW', sha256: await sha256Of(bytesOf(PDF)) } as const;

/** What the platform tells of a statement that it signed as `signed`. */
async function told(more: Partial<Verification> = {}, signed = payload): Promise<Verification> {
  const canonical = canonicalPayload(signed);
  return {
    ...{ outcome: 'GENUINE', state: 'ISSUED', isSealed: false, sealedAt: null, seal: null, payload: signed },
    ...{ supersededAt: null, supersededBy: null, revokedAt: null, revokeReason: null, canonical },
    payloadSha256: await sha256Of(bytesOf(canonical)),
    signature: base64Of(await crypto.subtle.sign('Ed25519', keys.privateKey, bytesOf(canonical))),
    ...{ keyId, publicKeyPem, files: [FILE], checkedAt: '2026-11-22T08:00:00.000Z' },
    ...more,
  };
}

const NOTHING: Verification = {
  ...(await told({ outcome: 'UNKNOWN', state: null, payload: null, canonical: null, files: [] })),
  ...{ payloadSha256: null, signature: null, keyId: null, publicKeyPem: null },
};

let answers: (Verification | 'TOO_MANY' | 'NO_NETWORK')[] = [];
beforeEach(() => {
  localStorage.setItem('platecarbon.language', 'zh-TW');
  vi.stubGlobal('fetch', () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'NO_NETWORK' || answer === undefined) return Promise.reject(new TypeError('no network'));
    if (answer === 'TOO_MANY') return Promise.resolve(new Response('{}', { status: 429 }));
    return Promise.resolve(Response.json(answer, { status: answer.outcome === 'UNKNOWN' ? 404 : 200 }));
  });
});

function openCode(...given: typeof answers): void {
  answers = given;
  openAddress(CODE);
}

function openAddress(code: string): void {
  renderScreen(
    <Routes>
      <Route path="/v/:code?" element={<VerifyPage />} />
    </Routes>,
    { at: `/v/${code}` },
  );
}

const outcome = (name: string) => screen.findByRole('heading', { name: new RegExp(name, 'u') });
/** A file of this realm: that of the document would be foreign to its cryptography. */
const choose = (content: string) => {
  const file = new File([content], 'sheet.pdf', { type: 'application/pdf' });
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytesOf(content).buffer) });
  return userEvent.upload(screen.getByLabelText('選擇 PDF'), file);
};

describe('a statement that somebody checks', () => {
  it('is genuine, its signature and figures are checked in the browser, and all that was signed is shown', async () => {
    openCode(await told());
    await outcome('真實');
    expect(screen.getByText(/簽章相符/)).toBeInTheDocument();
    expect(screen.getByText(/重新計算，所有數字都相符/)).toBeInTheDocument();
    expect(screen.getAllByText(/25,042\.424/).length).toBeGreaterThan(0);
    expect(screen.getByText(/沒有公會用印/)).toBeInTheDocument();
  });

  it('is said to be altered, and shows no figure, when a digit differs from what was signed', async () => {
    const { canonical } = await told();
    const forged = (canonical ?? '').replace('KgCo2e":25042', 'KgCo2e":15042');
    expect(forged).not.toBe(canonical);
    openCode(await told({ canonical: forged }));
    await outcome('內容與簽章不符');
    expect(screen.queryByText(/5,042\.424/)).toBeNull();
  });

  it('is said to be altered when the key is told under the id of another', async () => {
    openCode(await told({ keyId: '58b5fddefe0d66fc' }));
    await outcome('內容與簽章不符');
  });

  it('is said to be altered when another statement is told under its code', async () => {
    openCode(await told({}, { ...payload, code: 'Y'.repeat(26) }));
    await outcome('內容與簽章不符');
  });

  it('names every figure that its own inputs do not give, although it was signed', async () => {
    const [order] = payload.orders;
    if (order === undefined) throw new Error('a statement has an order');
    const footprint = { ...order.footprint, attributedEmissionsKgCo2e: 1 };
    openCode(await told({}, { ...payload, orders: [{ ...order, footprint }] }));
    await outcome('數字重算不符');
    expect(screen.getByText(/重新計算有 \d+ 個數字不符/)).toBeInTheDocument();
    expect(screen.queryByText(/真實：/)).toBeNull();
    expect(screen.queryByText(/重新計算，所有數字都相符/)).toBeNull();
  });

  it('speaks English to a reader whose browser speaks no Chinese, until another language is chosen', async () => {
    localStorage.removeItem('platecarbon.language');
    openCode(await told());
    expect(await screen.findByRole('heading', { name: /Genuine/u })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '中文' }));
    await outcome('真實');
  });

  it('links to the revision that replaced it', async () => {
    const supersededBy = {
      revision: 2,
      code: 'Z'.repeat(26),
      verifyUrl: `https://x.example/v/${'Z'.repeat(26)}`,
    };
    openCode(
      await told({
        outcome: 'SUPERSEDED',
        state: 'SUPERSEDED',
        supersededAt: '2026-11-22T07:00:00.000Z',
        supersededBy,
      }),
    );
    await outcome('已被取代');
    expect(screen.getByRole('link', { name: '查看第 2 版' })).toHaveAttribute('href', `/v/${'Z'.repeat(26)}`);
  });

  it('tells when and why it was revoked, and offers no file', async () => {
    openCode(
      await told({
        outcome: 'REVOKED',
        state: 'REVOKED',
        revokedAt: '2026-11-22T07:00:00.000Z',
        revokeReason: '訂單取消',
      }),
    );
    await outcome('已撤銷');
    expect(screen.getByText(/訂單取消/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '開啟平台存的 PDF' })).toBeNull();
  });

  it('has its figures in columns as wide as on paper, each named by its column where a phone stacks them', async () => {
    openCode(await told());
    const table = await screen.findByRole('table', { name: /各製程階段與排放源/u });
    const widths = [...table.querySelectorAll('col')].map((column) =>
      Number.parseFloat(column.getAttribute('width') ?? ''),
    );
    expect(widths).toEqual([25.89, 15.18, 16.96, 26.79, 15.18]);
    const [, line] = within(table).getAllByRole('row').slice(1);
    const labels = [...(line?.querySelectorAll('td') ?? [])].map((cell) => cell.dataset['label']);
    const heads = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(labels).toEqual(heads.slice(1));
  });

  it('is asked for again when its address holds no whole code', () => {
    openAddress('abc');
    const field = screen.getByLabelText('核對碼');
    expect(field).toHaveValue('abc');
    expect(field).toHaveAccessibleDescription(/網址裡的不是完整的核對碼/u);
  });

  it('is unknown in words that accuse nobody', async () => {
    openCode(NOTHING);
    await outcome('查無此碼');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it.each([
    ['NO_NETWORK', '請檢查網路，再試一次。'],
    ['TOO_MANY', '這個網路位址查詢太頻繁，請等一分鐘再試。'],
  ] as const)('is neither genuine nor false while nobody can tell: %s', async (failure, words) => {
    openCode(failure, await told());
    expect(await screen.findByText(words)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '再試一次' }));
    await outcome('真實');
  });
});

describe('a PDF that somebody received', () => {
  it('is the stored one to the last byte, or it is not', async () => {
    openCode(await told());
    await outcome('真實');
    await choose(PDF);
    expect(await screen.findByText(/與平台存的檔案完全相同（簽發時）/)).toBeInTheDocument();
    await choose('%PDF-1.4 as edited');
    expect(await screen.findByText(/不是這份計算書的檔案，或內容被改過/)).toBeInTheDocument();
  });

  it('is known also when it was made after the page was opened', async () => {
    const english = '%PDF-1.4 in English';
    const grown = [
      FILE,
      { form: 'SEALED', language: 'EN', sha256: await sha256Of(bytesOf(english)) } as const,
    ];
    openCode(await told(), await told({ files: grown }));
    await outcome('真實');
    await choose(english);
    expect(await screen.findByText(/完全相同（用印後）/)).toBeInTheDocument();
  });

  it('is called nothing while the platform cannot be asked, or has made no file yet', async () => {
    openCode(await told({ files: [] }), await told({ files: [] }), 'NO_NETWORK');
    await outcome('真實');
    await choose(PDF);
    expect(await screen.findByText(/還在製作這份計算書的檔案/)).toBeInTheDocument();
    await choose(PDF);
    const said = await screen.findByText(/現在連不到平台，無法比對/);
    expect(within(said).queryByText(/被改過/)).toBeNull();
  });
});
