import { checkSendStatement, type SendStatementInput } from '#domain/statement/send-rules.ts';
import { isInForce } from '#domain/statement/statement-state.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { expectMay, findStatement, lockStatement } from '../statements/own-statements.ts';
import {
  formOf,
  type StatementFile,
  type StatementFileService,
} from '../statements/statement-file.service.ts';
import { addStatementEvent } from '../statements/statement-storage.ts';
import type { StatementRow } from '../statements/statement.entity.ts';
import type { VerifyAddress } from '../statements/verify-address.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { BatchLimit } from '../sync/batch-limit.ts';
import { enqueueMail } from './enqueue-mail.ts';
import { StatementLetterEntity } from './statement-letter.entity.ts';
import { statementLetter } from './statement-letter.ts';

const LETTERS_PER_MINUTE = 10;

/** Sends a statement to the customer: a letter with the stored PDF, put in the queue of letters. */
export class SendStatementService {
  private readonly files: StatementFileService;
  private readonly verifyAddress: VerifyAddress;
  private readonly limit = new BatchLimit({ perMinute: LETTERS_PER_MINUTE, burst: LETTERS_PER_MINUTE });

  constructor(files: StatementFileService, verifyAddress: VerifyAddress) {
    this.files = files;
    this.verifyAddress = verifyAddress;
  }

  /**
   * Repeating the command sends nothing again. Refuses with FORBIDDEN, NOT_FOUND, VALIDATION_FAILED, RATE_LIMITED,
   * STATEMENT_ALTERED, or MOVE_NOT_ALLOWED for a statement that is superseded or revoked.
   */
  async sendStatement(context: RequestContext, stated: object): Promise<StatementRow> {
    expectMay(context, 'sendStatement');
    const checked = checkSendStatement(stated);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    this.limit.take(context);
    const input = checked.value;
    const { commandId, statementId, to, message } = input;
    const { language } = expectInForce(await findStatement(context, statementId));
    const file = await this.files.file(context, statementId, language);
    return applyOnce(
      context,
      { commandId, subjectId: statementId, payload: { sendStatement: { statementId, to, message } } },
      (writing) => this.enqueue(writing, input, file),
      (writing) => findStatement(writing, statementId),
    );
  }

  private async enqueue(
    writing: WriteContext,
    { commandId, statementId, to, message }: SendStatementInput,
    { fileName, sha256 }: StatementFile,
  ): Promise<StatementRow> {
    const statement = expectInForce(await lockStatement(writing, statementId, 'sendStatement'));
    const { accountId, displayName } = requireActor(writing);
    const { companyId, language, serialNumber, revision, customerName, customerOrderNumber } = statement;
    const company = await writing.manager.findOneByOrFail(CompanyEntity, { id: companyId });
    const letter = statementLetter({
      ...{ company: company.name, customer: customerName, customerOrderNumber, serialNumber, revision },
      ...{ verifyUrl: this.verifyAddress(statement.code), sender: displayName, message, language },
      contact: contactOf(company),
    });
    const mailId = writing.newId();
    await enqueueMail(writing, { id: mailId, recipient: to, replyTo: company.email, ...letter });
    await writing.manager.insert(StatementLetterEntity, {
      ...{ mailId, companyId, statementId, form: formOf(statement), language, fileName },
    });
    await addStatementEvent(writing, statement, { kind: 'SENT', author: { accountId, displayName } });
    await recordAudit(writing, {
      ...{ action: 'sendStatement', entity: 'statement', entityId: statementId, companyId, commandId },
      after: { recipient: to, serialNumber, revision, sha256 },
    });
    return statement;
  }
}

function expectInForce(statement: StatementRow): StatementRow {
  const { state } = statement;
  if (!isInForce(state)) throw new Refusal('MOVE_NOT_ALLOWED', { state, move: 'send' });
  return statement;
}

/** How the customer reaches the company: what it stated of itself. */
function contactOf({ email, phone }: Pick<CompanyEntity, 'email' | 'phone'>): string | null {
  const stated = [email, phone].filter((line) => line !== null && line !== '');
  return stated.length === 0 ? null : stated.join(' · ');
}
