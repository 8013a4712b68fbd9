import { randomUUID } from 'node:crypto';
import type { Answer, TestApp, TestBrowser } from '../support/test-app.ts';

export interface TabletAnswer {
  readonly id: string;
  readonly name: string;
  readonly enrolledAt: string | null;
  readonly enrolledBy: string | null;
  readonly lastContactAt: string | null;
  readonly revokedAt: string | null;
}

const TABLET = 'id name enrolledAt enrolledBy lastContactAt revokedAt';

export const TABLETS = `query TestTablets { tablets { ${TABLET} } }`;
export const CREATE_CODE = `mutation TestCreateCode($input: CreateEnrolmentCodeInput!) {
  createEnrolmentCode(input: $input) { code expiresAt tablet { ${TABLET} } }
}`;
export const ENROL = `mutation TestEnrol($input: EnrolTabletInput!) {
  enrolTablet(input: $input) { viewer { accountId account displayName role company { id name } } }
}`;
export const RENAME = `mutation TestRename($input: RenameTabletInput!) {
  renameTablet(input: $input) { ${TABLET} }
}`;
export const REVOKE = `mutation TestRevoke($input: RevokeTabletInput!) {
  revokeTablet(input: $input) { ${TABLET} }
}`;
export const OPERATORS = `query TestOperators {
  operators { accountId displayName role hasPin pinVerifier { hash salt iterations } }
}`;
export const SET_PIN = `mutation TestSetPin($input: SetOperatorPinInput!) {
  setOperatorPin(input: $input) { accountId displayName hasPin }
}`;

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
  readonly tablet: TabletAnswer;
}

/** A new code of the office's; for a new tablet unless `tabletId` names one. */
export async function issueCode(
  office: TestBrowser,
  input: { readonly tabletName?: string; readonly tabletId?: string; readonly commandId?: string } = {},
): Promise<IssuedCode> {
  const { createEnrolmentCode } = await office.dataOf<{ createEnrolmentCode: IssuedCode }, unknown>(
    CREATE_CODE,
    { input: { commandId: randomUUID(), tabletName: '一號機', ...input } },
  );
  return createEnrolmentCode;
}

export interface EnrolAnswer {
  readonly enrolTablet: {
    readonly viewer: {
      readonly accountId: string;
      readonly account: string;
      readonly displayName: string;
      readonly role: string;
      readonly company: { readonly id: string; readonly name: string };
    };
  };
}

export const enrol = (
  browser: TestBrowser,
  code: string,
  commandId: string = randomUUID(),
): Promise<Answer<EnrolAnswer>> =>
  browser.execute<EnrolAnswer, unknown>(ENROL, { input: { commandId, installId: randomUUID(), code } });

export interface EnrolledTablet {
  readonly browser: TestBrowser;
  readonly id: string;
}

/** A browser that is a tablet of the office's company. */
export async function enrolledTablet(
  testApp: TestApp,
  office: TestBrowser,
  tabletName = '一號機',
): Promise<EnrolledTablet> {
  const { code, tablet } = await issueCode(office, { tabletName });
  const browser = testApp.browser();
  const { errors } = await enrol(browser, code);
  if (errors.length > 0) throw new Error(`not enrolled: ${JSON.stringify(errors)}`);
  return { browser, id: tablet.id };
}

/** The code of the first error of an answer. */
export const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors[0]?.extensions.code;

const VIEWER = '{ viewer { accountId displayName role company { id status } } }';

/** Who the platform takes the browser for. */
export const viewerOf = async (browser: TestBrowser) =>
  (await browser.execute<{ viewer: unknown }, never>(VIEWER)).data?.viewer;

/** The tablets of the company of whoever asks. */
export const tabletsOf = async (browser: TestBrowser) =>
  (await browser.dataOf<{ tablets: readonly TabletAnswer[] }, never>(TABLETS)).tablets;

export const rename = (
  browser: TestBrowser,
  tabletId: string,
  name: string,
  commandId: string = randomUUID(),
) =>
  browser.execute<{ renameTablet: TabletAnswer }, unknown>(RENAME, { input: { commandId, tabletId, name } });

export const revoke = (browser: TestBrowser, tabletId: string, commandId: string = randomUUID()) =>
  browser.execute<{ revokeTablet: TabletAnswer }, unknown>(REVOKE, { input: { commandId, tabletId } });
