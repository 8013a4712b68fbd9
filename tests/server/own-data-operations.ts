import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

export const EXPORT_OWN_DATA =
  'mutation ExportOwnData($input: ExportOwnDataInput!) { exportOwnData(input: $input) { address expiresAt } }';

interface Allowed {
  readonly exportOwnData: { readonly address: string; readonly expiresAt: string };
}

export const ask = (browser: TestBrowser, commandId: string = randomUUID()) =>
  browser.execute<Allowed, object>(EXPORT_OWN_DATA, { input: { commandId } });

/** Asks for an archive; gives its address. */
export async function addressFor(browser: TestBrowser): Promise<string> {
  const { exportOwnData } = await browser.dataOf<Allowed, object>(EXPORT_OWN_DATA, {
    input: { commandId: randomUUID() },
  });
  return exportOwnData.address;
}

export function fetchArchive({ app }: TestApp, browser: TestBrowser, url: string) {
  const cookie = browser.cookie();
  return app.http.inject({ url, headers: cookie === null ? {} : { cookie } });
}

/** The files of an archive by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

export async function ownDataOf(testApp: TestApp, browser: TestBrowser, query = ''): Promise<Files> {
  const answer = await fetchArchive(testApp, browser, `${await addressFor(browser)}${query}`);
  if (answer.statusCode !== 200) throw new Error(`${String(answer.statusCode)} ${answer.body}`);
  return unzipSync(answer.rawPayload);
}

export const textOf = (files: Files, name: string): string => {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`there is no ${name}`);
  return strFromU8(bytes);
};

export const rowsOf = (files: Files, name: string) =>
  JSON.parse(textOf(files, `data/${name}.json`)) as readonly Readonly<Record<string, unknown>>[];
