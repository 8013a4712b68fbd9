import { checkLetterRetry } from '#domain/service/service-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { Config } from '../config.ts';
import { MailEntity } from '../mail/mail.entity.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { readMailHealth, retriableLetters, type MailHealth } from './mail-health.ts';
import { requireServiceAdmin } from './service-health.service.ts';

/** Has letters tried at once that failed before: the other side is there again. */
export class RetryLettersService {
  private readonly config: Pick<Config, 'smtpUrl'>;

  constructor(config: Pick<Config, 'smtpUrl'>) {
    this.config = config;
  }

  /**
   * Those that were given up stay so: nothing is kept of what they said. Refuses with FORBIDDEN, VALIDATION_FAILED or
   * ID_REUSED.
   */
  async retryLetters(context: RequestContext, input: object): Promise<MailHealth> {
    requireServiceAdmin(context);
    const checked = checkLetterRetry(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId } = checked.value;
    const hasServer = this.config.smtpUrl !== null;
    return applyOnce(
      context,
      { commandId, subjectId: 'MAIL', payload: { retryLetters: {} } },
      async (writing) => {
        const now = writing.now();
        const due = retriableLetters(now);
        const { affected } = await writing.manager.update(MailEntity, due, { nextAttemptAt: now });
        await recordAudit(writing, {
          ...{ action: 'retryLetters', entity: 'mail', entityId: 'QUEUE', commandId },
          after: { letterCount: affected ?? 0 },
        });
        return readMailHealth(writing, hasServer);
      },
      (writing) => readMailHealth(writing, hasServer),
    );
  }
}
