import type { Sql } from '../peers/sql.ts';
import type { BenchCase } from './cases.ts';
import type { BenchCompany } from './companies.ts';
import type { Contender } from './contenders.ts';
import { Line } from './load.ts';

/** Tables that a command writes. */
const WRITTEN = [
  ['received_command', 'commandId'],
  ['work_order', 'id'],
  ['work_order_revision', 'workOrderId'],
  ['activity_data', 'workOrderId'],
  ['audit_entry', 'entityId'],
] as const;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const INSTANT = /20(?:2[6-9]|[3-9]\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const TYPED_NUMBER = /[NnCc]-[0-9a-f]{8}-\d+/g;
const HASH = /\b[0-9a-f]{64}\b/g;

/** Throws where a contender answers other bytes than the first, or leaves other rows behind. What must differ is blanked. */
export async function expectSameAnswers(
  contenders: readonly Contender[],
  cases: readonly BenchCase[],
  company: BenchCompany,
  database: Sql,
): Promise<void> {
  for (const { name, bodyFor } of cases) {
    const body = bodyFor(company);
    const isRead = !body.includes('submitCommands');
    const answers: string[] = [];
    const rows: string[] = [];
    for (const contender of contenders) {
      const asked = isRead ? body : renamed(body);
      const line = await Line.open(contender.port, company.secret);
      const answer = (await line.ask(asked)).trimEnd();
      line.close();
      if (!answer.startsWith('{"data":{') || answer.includes('"errors":['))
        throw new Error(`${contender.name}, ${name}: ${answer.slice(0, 2_000)}`);
      answers.push(isRead ? answer : blank(answer));
      rows.push(isRead ? '' : await writtenBy(asked, company, database));
    }
    expectEqual(contenders, `the answer of "${name}"`, answers);
    expectEqual(contenders, `what "${name}" writes`, rows);
  }
}

/** The same commands under other ids. */
function renamed(body: string): string {
  const ids = new Map<string, string>();
  return body
    .replace(
      /"(id|workOrderId)":"([0-9a-f-]{36})"(?=,"(?:workOrderId|sequence))/g,
      (_found, key: string, id: string) => {
        const other = ids.get(id) ?? crypto.randomUUID();
        ids.set(id, other);
        return `"${key}":"${other}"`;
      },
    )
    .replace(/"([NC])-([0-9a-f]{8})-/g, (_found, kind: string) => `"${kind}-${nonce(ids)}-`);
}

const nonce = (ids: ReadonlyMap<string, string>): string => [...ids.values()][0]?.slice(0, 8) ?? '';

async function writtenBy(body: string, { companyId }: BenchCompany, database: Sql): Promise<string> {
  const named = [...body.matchAll(/"id":"([0-9a-f-]{36})","workOrderId":"([0-9a-f-]{36})"/g)];
  const texts: string[] = [];
  for (const [table, column] of WRITTEN) {
    const ids = named.map(([, commandId = '', orderId = '']) =>
      column === 'commandId' ? commandId : orderId,
    );
    const rows = await database.rows(
      `SELECT * FROM ${table} WHERE companyId = ? AND ${column} IN (${ids.map(() => '?').join(',')})`,
      [companyId, ...ids],
    );
    const told = rows.map((row) => blank(JSON.stringify(row))).sort();
    texts.push(...told.map((row) => `${table} ${row}`));
  }
  return texts.join('\n');
}

/** Without ids, instants of today, running and typed numbers, and hashes over them. */
function blank(text: string): string {
  return text
    .replace(UUID, 'id')
    .replace(INSTANT, 'now')
    .replace(TYPED_NUMBER, 'typed')
    .replace(HASH, 'hash')
    .replace(/"(number|sequence)":\d+/g, '"$1":0')
    .replace(/"searchText":"\d+/g, '"searchText":"0');
}

function expectEqual(contenders: readonly Contender[], what: string, texts: readonly string[]): void {
  const [first = ''] = texts;
  for (const [place, text] of texts.entries()) {
    if (text === first) continue;
    let at = 0;
    while (first[at] === text[at]) at += 1;
    const near = (said: string) => said.slice(Math.max(0, at - 120), at + 120);
    throw new Error(
      `${what} differs:\n${contenders[0]?.name ?? ''}: ${near(first)}\n${contenders[place]?.name ?? ''}: ${near(text)}`,
    );
  }
}
