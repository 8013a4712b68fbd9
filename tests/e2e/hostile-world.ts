import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { issueCode } from '../server/tablet-operations.ts';
import { confirm, newTokenTo } from '../server/account-access-operations.ts';
import { aChange, proposalInput } from '../server/factor-operations.ts';
import { APPLICANT_EMAIL, aRegistration, decide, REGISTER } from '../server/member-operations.ts';
import { join, shownToken } from '../server/people-operations.ts';
import { anEvent, aPost } from '../server/site-operations.ts';
import { demoOf } from '../server/work-order-operations.ts';
import { asAscii, callIn, plant, type World, type WorldIds } from '../server/world.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

/** Stands in each of the texts below: what shows it shows them. */
export const HOSTILE_MARK = 'x()';
/** What a company writes where the guild may read it: an address that runs, and an element that does when it fails. */
const OPEN = `javascript:${HOSTILE_MARK}"><img src=x onerror=${HOSTILE_MARK}>`;
/** What it writes for itself: an address that is a page, and, behind a space without width, an element that runs. */
const SECRET = `data:,<script>${HOSTILE_MARK}</script>\u200b<b>`;
/** What strangers and the guild write: a drawing that runs when it is there. */
const DRAWING = `'><svg onload=${HOSTILE_MARK}>\u200d`;

/** Markdown that would link, load and draw what runs, if it could. */
const RICH_TEXT = [
  `# ${DRAWING}`,
  `[link](javascript:${HOSTILE_MARK}) [page](data:text/html,<script>${HOSTILE_MARK}</script>) <javascript:${HOSTILE_MARK}>`,
  `[capitals](JaVaScRiPt:${HOSTILE_MARK}) [split](java&#10;script:${HOSTILE_MARK}) [named][way] [old](vbscript:${HOSTILE_MARK})`,
  `![picture](javascript:${HOSTILE_MARK}) ![drawing](data:image/svg+xml,<svg onload=${HOSTILE_MARK}>) ![alt" onerror="${HOSTILE_MARK}](x)`,
  `<iframe srcdoc="<script>parent.${HOSTILE_MARK}</script>"></iframe><script>${HOSTILE_MARK}</script>`,
  `<a href="javascript:${HOSTILE_MARK}">html</a><img src=x onerror=${HOSTILE_MARK}><svg/onload=${HOSTILE_MARK}>`,
  `| head | ${DRAWING} |\n| --- | --- |\n| ${OPEN} | <script>${HOSTILE_MARK}</script> |`,
  `> ${SECRET}\n\n- ${DRAWING}\n\n\`\`\`html\n<script>${HOSTILE_MARK}</script>\n\`\`\``,
  `[way]: javascript:${HOSTILE_MARK} "title"`,
].join('\n\n');

/** What pages are about that show such texts. */
export interface HostileWorld {
  readonly ids: WorldIds;
  readonly hostileText: string;
  readonly statements: Readonly<Record<'handedIn' | 'returned', string>>;
  /** Codes of statements, one that is in force and one that was revoked. */
  readonly codes: readonly string[];
  readonly announcementId: string;
  readonly eventId: string;
  /** Of an invitation that nobody has used. */
  readonly joinToken: string;
  /** Makes a browser a tablet of the company. */
  readonly enrolmentCode: string;
}

/** Writes such texts into everything that strangers, companies and the guild can fill. */
export async function plantHostileTexts(testApp: TestApp): Promise<HostileWorld> {
  await testApp.app.database.write((manager) =>
    manager.update(AccountEntity, { companyId: IsNull() }, { displayName: DRAWING }),
  );
  const { ids } = await plant(testApp, 'a', { open: OPEN, secret: SECRET });
  const admin = await testApp.signedIn('guild-admin');
  const officer = await testApp.signedIn('guild-officer');
  const office = await testApp.signedIn('office-a');
  const owner = await testApp.signedIn('owner-a');
  await writeAsStranger(testApp);
  const posts = await writeSite(admin, testApp.clock.now());
  await changeFactors(officer, admin);

  const inWorld = (statementId: string): World => ({
    ids: { ...ids, statementId },
    makes: 'NEW_IDS',
    text: DRAWING,
  });
  await callIn(office, inWorld(ids.statementId), 'submitStatement');
  await callIn(officer, inWorld(ids.statementId), 'returnStatement');
  const { statements } = await office.dataOf<
    { statements: { items: readonly { id: string; code: string; state: string; customerName: string }[] } },
    unknown
  >('{ statements(page: { first: 100 }) { items { id code state customerName } } }');
  const planted = (wanted: string) => {
    const found = statements.items.find(
      ({ state, customerName }) => state === wanted && customerName.includes(HOSTILE_MARK),
    );
    if (found === undefined) throw new Error(`no hostile statement is ${wanted}`);
    return found;
  };
  await join(testApp, await shownToken(owner, { note: SECRET }), { displayName: SECRET });
  await decide(testApp, demoOf('b').companyId, 'SUSPEND', { reason: DRAWING });
  return {
    ids,
    ...posts,
    hostileText: OPEN,
    statements: { handedIn: planted('SUBMITTED').id, returned: planted('RETURNED').id },
    codes: [planted('SUBMITTED').code, planted('REVOKED').code],
    joinToken: await shownToken(owner, { note: SECRET }),
    enrolmentCode: (await issueCode(office, { tabletName: SECRET })).code,
  };
}

/** A company registers and is turned down, another one waits, and a message comes in. */
async function writeAsStranger(testApp: TestApp): Promise<void> {
  const stranger = testApp.browser();
  const stated = {
    ...{ name: DRAWING, contactPerson: DRAWING, phone: DRAWING, fax: DRAWING, address: DRAWING },
    ...{ region: DRAWING, speciality: DRAWING, businessHours: DRAWING },
    website: `https://example.com/${encodeURIComponent(DRAWING)}#${asAscii(DRAWING)}"onclick="x()`,
  };
  const registrationId = randomUUID();
  await stranger.dataOf(REGISTER, { input: aRegistration({ ...stated, registrationId }) });
  await confirm(stranger, await newTokenTo(testApp, APPLICANT_EMAIL));
  await decide(testApp, registrationId, 'REJECT', { reason: DRAWING });
  const email = 'another@newplating.example';
  await stranger.dataOf(REGISTER, {
    input: aRegistration({ ...stated, account: 'another', email, taxId: '04595257' }),
  });
  await confirm(stranger, await newTokenTo(testApp, email));
  await stranger.dataOf<unknown, unknown>(
    'mutation Write($input: ContactMessageInput!) { sendContactMessage(input: $input) { isReceived } }',
    {
      input: {
        ...{ messageId: randomUUID(), filledInSeconds: 60, email: "onload='x'@example.com" },
        ...{ name: DRAWING, organisation: DRAWING, phone: DRAWING },
        ...{ subject: DRAWING, body: RICH_TEXT.slice(0, 2_000) },
      },
    },
  );
}

/** An announcement, an event, who runs the platform, both site texts and the disclaimer. */
async function writeSite(
  admin: TestBrowser,
  publishAt: string,
): Promise<Pick<HostileWorld, 'announcementId' | 'eventId'>> {
  const written = { publishAt, titleZhTw: DRAWING, titleEn: DRAWING, bodyZhTw: RICH_TEXT, bodyEn: RICH_TEXT };
  const announcement = aPost({ ...written, isPinned: true });
  const event = anEvent({ ...written, placeZhTw: DRAWING, placeEn: DRAWING });
  const send = (type: string, call: string, input: object) =>
    admin.dataOf<unknown, unknown>(
      `mutation Write($input: ${type}!) { ${call}(input: $input) { __typename } }`,
      {
        input: { commandId: randomUUID(), ...input },
      },
    );
  await send('SavePostInput', 'savePost', announcement);
  await send('SavePostInput', 'savePost', event);
  await send('SaveSiteProfileInput', 'saveSiteProfile', {
    ...{ basedOn: 1, nameZhTw: DRAWING, nameEn: DRAWING, addressZhTw: DRAWING, addressEn: DRAWING },
    ...{ phone: DRAWING, hoursZhTw: DRAWING, hoursEn: DRAWING, lineId: DRAWING },
    ...{ email: "onload='x'@example.com", lineUrl: `https://line.example/"onclick="x()` },
  });
  for (const kind of ['PRIVACY', 'TERMS'])
    await send('DefineSiteTextInput', 'defineSiteText', {
      ...{ kind, version: 2, bodyZhTw: RICH_TEXT, bodyEn: RICH_TEXT },
    });
  await send('DefineDisclaimerInput', 'defineDisclaimer', {
    ...{ version: 2, points: [{ zhTw: DRAWING, en: DRAWING }] },
  });
  return { announcementId: announcement.postId, eventId: event.postId };
}

/** One change of the register that is in force, one that was refused, and one that waits. */
async function changeFactors(officer: TestBrowser, admin: TestBrowser): Promise<void> {
  const propose = async (year: number): Promise<string> => {
    const change = aChange({
      ...{ year, validFrom: `${String(year)}-01-01`, nameZhTw: DRAWING, nameEn: DRAWING, note: DRAWING },
      ...{ publisher: DRAWING, document: DRAWING, url: `https://example.com/"onclick="x()` },
    });
    const input = { ...proposalInput([change]), reason: DRAWING };
    await officer.dataOf<unknown, unknown>(
      'mutation Propose($input: ProposeFactorChangesInput!) { proposeFactorChanges(input: $input) { id } }',
      { input },
    );
    return input.proposalId;
  };
  const decideOn = async (act: string, proposalId: string): Promise<void> => {
    const type = act === 'release' ? 'ReleaseFactorProposalInput' : 'RefuseFactorProposalInput';
    await admin.dataOf<unknown, unknown>(
      `mutation Decide($input: ${type}!) { ${act}FactorProposal(input: $input) { id } }`,
      { input: { commandId: randomUUID(), proposalId, reason: DRAWING } },
    );
  };
  await decideOn('reject', await propose(2026));
  await decideOn('release', await propose(2026));
  await propose(2027);
}
