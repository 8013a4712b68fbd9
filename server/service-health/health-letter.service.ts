import { serviceFindings } from '#domain/service/service-findings.ts';
import { taipeiWallOf } from '#domain/calendar/taipei-clock.ts';
import type { Translate } from '#i18n/translator.ts';
import { inBothLanguages } from '../accounts/account-letters.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import type { LetterWords } from '../mail/compose-letter.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { MailEntity } from '../mail/mail.entity.ts';
import { inWrite, ownContext, type RequestContext } from '../request-context.ts';
import type { ServiceHealth, ServiceHealthService } from './service-health.service.ts';

const LOOK_EVERY_MS = 10 * 60_000;
/** In Taipei, before anybody begins to work. */
const FROM_HOUR = '07:00';

interface Parts extends Pick<RequestContext, 'database' | 'now' | 'newId'> {
  readonly health: ServiceHealthService;
  readonly origin: string;
  readonly reportFault: (error: unknown) => void;
}

/** Writes to the administrators of the guild each morning how the service fares, whatever there is to say: a letter that stays away says something too. */
export class HealthLetters {
  private readonly parts: Parts;
  private lastAt: number | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Never rejects: other letters leave whatever comes of this one. */
  async runIfDue(): Promise<void> {
    const now = this.parts.now();
    if (this.lastAt !== null && Date.parse(now) - this.lastAt < LOOK_EVERY_MS) return;
    this.lastAt = Date.parse(now);
    const [day = '', hour = ''] = taipeiWallOf(now).split('T');
    try {
      if (hour >= FROM_HOUR) await this.write(day);
    } catch (error) {
      this.parts.reportFault(error);
    }
  }

  private async write(day: string): Promise<void> {
    const { database, newId, health, origin } = this.parts;
    const context = ownContext(this.parts, newId());
    const admins = await database.read.findBy(AccountEntity, { role: 'GUILD_ADMIN', status: 'ACTIVE' });
    const due: { readonly id: string; readonly recipient: string }[] = [];
    for (const { id: accountId, email: recipient } of admins) {
      // one letter a day, also of several servers
      const id = `health-${day}-${accountId}`;
      if (recipient !== null && !(await database.read.existsBy(MailEntity, { id })))
        due.push({ id, recipient });
    }
    if (due.length === 0) return;
    const found = await health.readHealth(context);
    const letter = inBothLanguages((translate) => wordsOf(found, { day, origin }, translate));
    for (const mail of due)
      await inWrite(context, (writing) => enqueueMail(writing, { ...mail, ...letter })).catch(
        (error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        },
      );
  }
}

function wordsOf(
  health: ServiceHealth,
  { day, origin }: { readonly day: string; readonly origin: string },
  translate: Translate,
): LetterWords {
  const { now, database, disk, mail, audit, openCases, quarantined, tablets } = health;
  const silentTablets = tablets.reduce((total, { silent }) => total + silent, 0);
  const findings = serviceFindings({
    ...{ now, audit, silentTablets, isSchemaAsExpected: database.isSchemaAsExpected },
    freeBytes: disk?.freeBytes ?? null,
    oldestWaitingAt: mail.oldestWaitingAt,
    givenUpInWeek: mail.givenUpInWeek,
  });
  const { waiting, failing, givenUpInWeek, sentInDay } = mail;
  const figures = { waiting, failing, givenUpInWeek, sentInDay, openCases, quarantined, silentTablets };
  return {
    subject: translate(findings.length === 0 ? 'mail.health.fine' : 'mail.health.subject', {
      ...{ day, total: findings.length },
    }),
    paragraphs: [
      ...(findings.length === 0
        ? [translate('mail.health.allFine')]
        : [findings.map((finding) => translate(`mail.health.finding.${finding}`, figures)).join('\n')]),
      translate('mail.health.figures', figures),
      { words: translate('mail.health.next'), address: `${origin}/guild/health` },
    ],
  };
}
