import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '#domain/notices/notice.ts';
import type { LetterWords } from '../mail/compose-letter.ts';
import type { Translate } from '#i18n/translator.ts';
import { insertNew } from '../database/duplicate-key.ts';
import { OpenCaseEntity } from '../open-cases/open-case.entity.ts';
import { inWrite, ownContext, type RequestContext } from '../request-context.ts';
import { NoticeToldEntity } from './notice-told.entity.ts';
import { readersOf, writeNotice, type Reader } from './notify.service.ts';
import { silentSince, type SilentDevice } from './silent-devices.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const OF_THE_COMPANY = 'company';

type Parts = Pick<RequestContext, 'database' | 'now' | 'newId'>;

/** What one letter tells of one thing: up to when, so that it is told once. */
interface Told {
  readonly subject: string;
  readonly upTo: string;
}

interface Telling {
  readonly kind: NoticeKind;
  readonly news: readonly Told[];
  readonly words: (translate: Translate) => LetterWords;
}

/** Looks every hour for what people want to hear of though nobody does anything: cases that wait, tablets that keep silent. */
export class NoticeRound {
  private readonly parts: Parts;
  private readonly origin: string;
  private readonly reportFault: (error: unknown) => void;
  private lastAt: number | null = null;

  constructor(parts: Parts, origin: string, reportFault: (error: unknown) => void) {
    this.parts = parts;
    this.origin = origin;
    this.reportFault = reportFault;
  }

  /** Never rejects: other letters leave whatever comes of this one. */
  async runIfDue(): Promise<void> {
    const now = Date.parse(this.parts.now());
    if (this.lastAt !== null && now - this.lastAt < HOUR_MS) return;
    this.lastAt = now;
    try {
      await this.tellOfCases(now);
      await this.tellOfSilence(now);
    } catch (error) {
      this.reportFault(error);
    }
  }

  /** Once a day at most, and only when a case came since the last letter. Those of the last hour may settle by themselves. */
  private async tellOfCases(now: number): Promise<void> {
    const manager = this.parts.database.read;
    const waiting = await waitingCases(manager, instant(now - HOUR_MS));
    if (waiting.size === 0) return;
    for (const reader of await readersOf(manager, { kind: 'OPEN_CASES', companyId: null })) {
      const cases = waiting.get(reader.companyId);
      const told = await this.toldBefore(reader, 'OPEN_CASES');
      const last = told.get(OF_THE_COMPANY);
      if (cases === undefined || (last !== undefined && last.toldAt > instant(now - DAY_MS))) continue;
      if (last !== undefined && cases.newestAt <= last.upTo) continue;
      await this.tell(reader, told, {
        kind: 'OPEN_CASES',
        news: [{ subject: OF_THE_COMPANY, upTo: cases.newestAt }],
        words: (translate) => ({
          subject: translate('mail.openCases.subject', { total: cases.total }),
          paragraphs: [
            translate('mail.openCases.body', { total: cases.total }),
            { words: translate('mail.openCases.next'), address: `${this.origin}/cases` },
          ],
        }),
      });
    }
  }

  /** Once for each silence. */
  private async tellOfSilence(now: number): Promise<void> {
    const manager = this.parts.database.read;
    const silent = await silentSince(manager, instant(now - DAY_MS));
    if (silent.length === 0) return;
    for (const reader of await readersOf(manager, { kind: 'TABLET_SILENT', companyId: null })) {
      const limit = instant(now - (reader.afterDays ?? 1) * DAY_MS);
      const told = await this.toldBefore(reader, 'TABLET_SILENT');
      const news = silent.filter(
        ({ companyId, subject, lastContactAt }) =>
          companyId === reader.companyId &&
          lastContactAt <= limit &&
          told.get(subject)?.upTo !== lastContactAt,
      );
      if (news.length === 0) continue;
      const subjects = news.map(({ subject, lastContactAt: upTo }) => ({ subject, upTo }));
      await this.tell(reader, told, {
        kind: 'TABLET_SILENT',
        news: subjects,
        words: (translate) => ({
          subject: translate('mail.tabletSilent.subject', { total: news.length }),
          paragraphs: [
            translate('mail.tabletSilent.intro'),
            news.map((device) => lineOf(device, now, translate)).join('\n'),
            { words: translate('mail.tabletSilent.next'), address: `${this.origin}/tablets` },
          ],
        }),
      });
    }
  }

  private async toldBefore(
    { id: accountId }: Reader,
    kind: NoticeKind,
  ): Promise<ReadonlyMap<string, NoticeToldEntity>> {
    const rows = await this.parts.database.read.findBy(NoticeToldEntity, { accountId, kind });
    return new Map(rows.map((row) => [row.subject, row]));
  }

  /** Letter and note of it in one transaction; of several processes the one that notes it first writes. */
  private async tell(
    reader: Reader,
    before: ReadonlyMap<string, NoticeToldEntity>,
    { kind, news, words }: Telling,
  ): Promise<void> {
    await inWrite(ownContext(this.parts, this.parts.newId()), async (writing) => {
      const key = { accountId: reader.id, kind };
      const toldAt = writing.now();
      for (const { subject, upTo } of news) {
        const known = before.get(subject);
        const isMine =
          known === undefined
            ? await insertNew(writing.manager, NoticeToldEntity, { ...key, subject, upTo, toldAt })
            : (
                await writing.manager.update(
                  NoticeToldEntity,
                  { ...key, subject, upTo: known.upTo },
                  { upTo, toldAt },
                )
              ).affected === 1;
        if (!isMine) return;
      }
      await writeNotice(writing, this.origin, { kind, words }, reader);
    });
  }
}

interface WaitingCases {
  readonly total: number;
  readonly newestAt: string;
}

/** By company, the cases that are open and came before `limit`. */
async function waitingCases(
  manager: EntityManager,
  limit: string,
): Promise<ReadonlyMap<string, WaitingCases>> {
  const rows = await manager
    .createQueryBuilder(OpenCaseEntity, 'open')
    .select('open.companyId', 'companyId')
    .addSelect('COUNT(*)', 'total')
    .addSelect('MAX(open.createdAt)', 'newestAt')
    .where("open.status = 'OPEN' AND open.createdAt <= :limit", { limit })
    .groupBy('open.companyId')
    .getRawMany<{ companyId: string; total: number | string; newestAt: string }>();
  return new Map(
    rows.map(({ companyId, total, newestAt }) => [companyId, { total: Number(total), newestAt }]),
  );
}

function lineOf(
  { name, isTablet, waitingCount, lastContactAt }: SilentDevice,
  now: number,
  translate: Translate,
): string {
  const days = Math.floor((now - Date.parse(lastContactAt)) / DAY_MS);
  const key = isTablet ? 'tablet' : 'device';
  return translate(`mail.tabletSilent.${key}`, { name, days, waiting: waitingCount });
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
