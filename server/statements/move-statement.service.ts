import { canonicalJson } from '#domain/sync/canonical-json.ts';
import {
  checkReasonedMove,
  checkStatementMove,
  type ReasonedMoveInput,
  type StatementMoveInput,
} from '#domain/statement/statement-rules.ts';
import type { StatementMove } from '#domain/statement/statement-state.ts';
import type { Action } from '#domain/access/permissions.ts';
import type { Checked } from '#domain/rules/check-input.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { expectMay, findStatement, lockStatement } from './own-statements.ts';
import type { StatementPorts } from './statement-ports.ts';
import { expectIntact } from './statement-integrity.ts';
import type { StatementSigner } from './statement-signer.ts';
import { expectMove, moveStatement } from './statement-storage.ts';
import type { StatementRow } from './statement.entity.ts';

/** Raised when the shape of the record of a sealing changes. */
export const SEAL_FORMAT = 'PLATECARBON_SEAL_1';

/** Told in the same transaction that a statement moved; `statement` as it was before. */
export type TellOfMove = (
  writing: WriteContext,
  statement: StatementRow,
  moved: { readonly move: StatementMove; readonly reason: string | null },
) => Promise<void>;

/** An altered statement may be returned and revoked; nothing more is built on it. */
const BUILDS_ON_IT: ReadonlySet<StatementMove> = new Set(['submit', 'seal']);

interface WantedMove<Input> {
  readonly move: StatementMove;
  readonly action: Action;
  readonly input: Input;
  /** What is written beside the state. */
  readonly columns: (
    writing: WriteContext,
    statement: StatementRow,
  ) => Partial<StatementRow> | Promise<Partial<StatementRow>>;
}

/** Hands statements to the guild, and lets it seal or return them; lets owner and guild take them back. */
export class MoveStatementService {
  private readonly ports: Pick<StatementPorts, 'seals'>;
  private readonly signer: StatementSigner;
  private readonly tell: TellOfMove;

  constructor(ports: Pick<StatementPorts, 'seals'>, signer: StatementSigner, tell: TellOfMove) {
    this.ports = ports;
    this.signer = signer;
    this.tell = tell;
  }

  /** Refuses with FORBIDDEN, NOT_FOUND, MOVE_NOT_ALLOWED, STATEMENT_ALTERED, VALIDATION_FAILED or ID_REUSED. */
  async submitStatement(context: RequestContext, stated: object): Promise<StatementRow> {
    expectMay(context, 'submitStatement');
    const input = inputOf(checkStatementMove(stated));
    const columns = (writing: WriteContext) => ({
      submittedAt: writing.now(),
      submittedBy: nameOfActor(writing),
    });
    return this.move(context, { move: 'submit', action: 'submitStatement', input, columns });
  }

  /** Refuses also, at `seal`, when the guild has uploaded none. */
  async sealStatement(context: RequestContext, stated: object): Promise<StatementRow> {
    expectMay(context, 'sealStatement');
    const input = inputOf(checkStatementMove(stated));
    const columns = (writing: WriteContext, statement: StatementRow) => this.seal(writing, statement);
    return this.move(context, { move: 'seal', action: 'sealStatement', input, columns });
  }

  async returnStatement(context: RequestContext, stated: object): Promise<StatementRow> {
    expectMay(context, 'sealStatement');
    const input = inputOf(checkReasonedMove(stated));
    const columns = (writing: WriteContext) => ({
      returnedAt: writing.now(),
      returnReason: input.reason,
    });
    return this.move(context, { move: 'return', action: 'sealStatement', input, columns });
  }

  /** Refuses also with PASSWORD_NEEDED. */
  async revokeStatement(context: RequestContext, stated: object): Promise<StatementRow> {
    expectMay(context, 'revokeStatement');
    const input = inputOf(checkReasonedMove(stated));
    await requireRecentPassword(context);
    const columns = (writing: WriteContext) => ({
      revokedAt: writing.now(),
      revokedBy: nameOfActor(writing),
      revokeReason: input.reason,
    });
    return this.move(context, { move: 'revoke', action: 'revokeStatement', input, columns });
  }

  private async move(
    context: RequestContext,
    { move, action, input, columns }: WantedMove<StatementMoveInput | ReasonedMoveInput>,
  ): Promise<StatementRow> {
    const { commandId, statementId } = input;
    const reason = 'reason' in input ? input.reason : null;
    return applyOnce(
      context,
      { commandId, subjectId: statementId, payload: { [move]: { statementId, reason } } },
      async (writing) => {
        const statement = await lockStatement(writing, statementId, action);
        expectMove(statement, move);
        if (BUILDS_ON_IT.has(move)) await expectIntact(writing, statement);
        const { accountId, displayName } = requireActor(writing);
        const author = { accountId, displayName };
        const written = { author, commandId, reason, columns: await columns(writing, statement) };
        await moveStatement(writing, statement, move, written);
        await this.tell(writing, statement, { move, reason });
        return findStatement(writing, statementId);
      },
      (writing) => findStatement(writing, statementId),
    );
  }

  private async seal(context: WriteContext, statement: StatementRow): Promise<Partial<StatementRow>> {
    const seal = await this.ports.seals.active(context);
    if (seal === null) throw Refusal.ofIssues([{ path: 'seal', code: 'NO_SEAL', parameters: {} }]);
    const sealedAt = context.now();
    const sealRecord = canonicalJson({
      format: SEAL_FORMAT,
      statementSha256: statement.payloadSha256,
      sealImageSha256: seal.imageSha256,
      sealedAt,
    });
    const { signature, keyId } = await this.signer.signText(context, sealRecord);
    const sealedBy = nameOfActor(context);
    return {
      ...{ sealedAt, sealedBy, sealId: seal.sealId, sealRecord },
      ...{ sealSignature: signature, sealKeyId: keyId },
    };
  }
}

function nameOfActor(context: RequestContext): string {
  return requireActor(context).displayName;
}

function inputOf<Input>(checked: Checked<Input>): Input {
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  return checked.value;
}
