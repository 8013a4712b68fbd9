import {
  CHECKED_WITHIN_DAYS,
  LEAST_FREE_BYTES,
  LETTER_WAITS_MINUTES,
} from '#domain/service/service-rules.ts';
import type { Formats } from '#i18n/formats.ts';
import type { Translate } from '#i18n/translator.ts';
import type { ServiceHealthQuery as Read } from '../../graphql/generated/graphql.ts';

export type Health = Read['serviceHealth'];

/** `act`: somebody must do something; `wait`: worth a look; `ok`: fine; `plain`: just a fact. */
export type Tone = 'act' | 'wait' | 'ok' | 'plain';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly tone: Tone;
  readonly hint?: string;
}

interface Vocabulary {
  readonly translate: Translate;
  readonly formats: Formats;
}

const DAY_MS = 24 * 3_600_000;
const CLOCK_TOLERANCE_S = 30;
const DATABASE_CLOCK_TOLERANCE_MS = 5_000;
const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

/** Bytes as people read them. */
export function sizeText(bytes: number, { quantity }: Pick<Formats, 'quantity'>): string {
  const [amount, unit] = bytes >= GIGABYTE ? [bytes / GIGABYTE, 'GB'] : [bytes / MEGABYTE, 'MB'];
  return `${quantity(Math.round(amount * 10) / 10)} ${unit}`;
}

const fact = (name: string, value: string, tone: Tone = 'plain', hint?: string): Fact => ({
  ...{ name, value, tone },
  ...(hint === undefined ? {} : { hint }),
});

const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** `readAt` is when this device got the answer, by its own clock. */
export function programFacts(
  health: Health,
  readAt: string,
  { translate, formats }: Vocabulary,
): readonly Fact[] {
  const seconds = Math.round(Math.abs(Date.parse(readAt) - Date.parse(health.now)) / 1_000);
  const isSame = seconds <= CLOCK_TOLERANCE_S;
  return [
    fact(translate('health.program.build'), health.buildId ?? translate('health.unknown')),
    fact(translate('health.program.startedAt'), formats.instant(health.startedAt)),
    fact(translate('health.program.node'), health.nodeVersion),
    fact(translate('health.program.memory'), sizeText(health.memoryBytes, formats)),
    fact(
      translate('health.program.clock'),
      `${formats.instant(health.now)} · ${
        isSame
          ? translate('health.program.clockSame', { seconds: CLOCK_TOLERANCE_S })
          : translate('health.program.clockOff', { seconds: formats.count(seconds) })
      }`,
      isSame ? 'ok' : 'act',
    ),
  ];
}

export function databaseFacts(health: Health, { translate, formats }: Vocabulary): readonly Fact[] {
  const { engine, answerMs, isSchemaAsExpected, newestMigration, sizeBytes, clockOffsetMs } = health.database;
  const unknown = translate('health.unknown');
  const { disk } = health;
  return [
    fact(translate('health.database.engine'), engine),
    fact(
      translate('health.database.answer'),
      translate('health.database.milliseconds', { ms: formats.quantity(answerMs) }),
      'ok',
    ),
    fact(
      translate('health.database.schema'),
      translate(isSchemaAsExpected ? 'health.database.schemaFine' : 'health.database.schemaOld'),
      isSchemaAsExpected ? 'ok' : 'act',
    ),
    fact(translate('health.database.migration'), newestMigration ?? unknown),
    fact(translate('health.database.size'), sizeBytes == null ? unknown : sizeText(sizeBytes, formats)),
    ...(clockOffsetMs == null
      ? []
      : [
          fact(
            translate('health.database.clock'),
            translate('health.database.clockOff', { ms: formats.count(clockOffsetMs) }),
            Math.abs(clockOffsetMs) > DATABASE_CLOCK_TOLERANCE_MS ? 'act' : 'ok',
          ),
        ]),
    fact(
      translate('health.database.disk'),
      disk == null
        ? unknown
        : translate('health.database.diskOf', {
            free: sizeText(disk.freeBytes, formats),
            total: sizeText(disk.totalBytes, formats),
          }),
      disk == null ? 'plain' : disk.freeBytes < LEAST_FREE_BYTES ? 'act' : 'ok',
    ),
    fact(translate('health.database.backup'), unknown, 'plain', translate('health.database.backupHint')),
    fact(
      translate('health.database.restored'),
      health.restoredAt == null
        ? translate('health.database.neverRestored')
        : formats.instant(health.restoredAt),
    ),
  ];
}

export function mailFacts({ mail, now }: Health, { translate, formats }: Vocabulary): readonly Fact[] {
  const letters = (count: number) => translate('health.mail.letters', { count });
  const { oldestWaitingAt } = mail;
  const isLate =
    oldestWaitingAt != null && Date.parse(now) - Date.parse(oldestWaitingAt) > LETTER_WAITS_MINUTES * 60_000;
  return [
    fact(
      translate('health.mail.way'),
      translate(mail.hasServer ? 'health.mail.byServer' : 'health.mail.byFolder'),
      mail.hasServer ? 'ok' : 'wait',
    ),
    fact(translate('health.mail.waiting'), letters(mail.waiting)),
    fact(
      translate('health.mail.oldest'),
      oldestWaitingAt == null ? translate('health.mail.none') : formats.instant(oldestWaitingAt),
      isLate ? 'act' : 'plain',
    ),
    fact(translate('health.mail.failing'), letters(mail.failing), mail.failing > 0 ? 'act' : 'ok'),
    ...(mail.lastError == null ? [] : [fact(translate('health.mail.lastError'), mail.lastError)]),
    fact(
      translate('health.mail.givenUp'),
      letters(mail.givenUpInWeek),
      mail.givenUpInWeek > 0 ? 'wait' : 'ok',
      mail.givenUpInWeek > 0 ? translate('health.mail.givenUpHint') : undefined,
    ),
    fact(translate('health.mail.sent'), letters(mail.sentInDay)),
  ];
}

export function workFacts({ openCases, quarantined }: Health, { translate }: Vocabulary): readonly Fact[] {
  return [
    fact(translate('health.work.cases'), translate('health.work.items', { count: openCases })),
    fact(translate('health.work.quarantined'), translate('health.work.items', { count: quarantined })),
  ];
}

export function proofFacts(health: Health, { translate, formats }: Vocabulary): readonly Fact[] {
  const { now, signingKeyId, signingKeyMadeAt, sealUploadedAt } = health;
  const made =
    signingKeyMadeAt == null
      ? ''
      : ` · ${translate('health.proof.keyMade', {
          at: formats.instant(signingKeyMadeAt),
          days: formats.count(daysBetween(signingKeyMadeAt, now)),
        })}`;
  return [
    fact(
      translate('health.proof.key'),
      signingKeyId == null ? translate('health.proof.keyMissing') : `${signingKeyId}${made}`,
      signingKeyId == null ? 'act' : 'ok',
    ),
    fact(
      translate('health.proof.keys'),
      translate('health.proof.keyCount', { count: health.signingKeyCount }),
    ),
    fact(
      translate('health.proof.seal'),
      sealUploadedAt == null
        ? translate('health.proof.sealNone')
        : translate('health.proof.sealAt', { at: formats.instant(sealUploadedAt) }),
      sealUploadedAt == null ? 'wait' : 'ok',
    ),
    auditFact(health, { translate, formats }),
  ];
}

function auditFact({ audit, now }: Health, { translate, formats }: Vocabulary): Fact {
  const name = translate('health.proof.audit');
  if (audit == null) return fact(name, translate('health.proof.auditNever'), 'wait');
  const at = formats.instant(audit.checkedAt);
  if (!audit.isWhole) return fact(name, translate('health.proof.auditBroken', { at }), 'act');
  const isOld = daysBetween(audit.checkedAt, now) > CHECKED_WITHIN_DAYS;
  const told = translate('health.proof.auditWhole', { at, count: audit.entryCount });
  return fact(name, told, isOld ? 'wait' : 'ok');
}
