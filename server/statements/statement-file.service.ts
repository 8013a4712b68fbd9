import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StatementForm } from '#domain/statement/statement-state.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext } from '../request-context.ts';
import { findStatement } from './own-statements.ts';
import type { DrawingJob, StatementDrawer } from './statement-drawer.ts';
import { expectIntact } from './statement-integrity.ts';
import type { StatementPorts } from './statement-ports.ts';
import { sha256Of } from './statement-signer.ts';
import { StatementEntity, StatementFileEntity, type StatementRow } from './statement.entity.ts';
import type { VerifyAddress } from './verify-address.ts';

export interface StatementFileParts {
  readonly drawer: StatementDrawer;
  readonly seals: StatementPorts['seals'];
  readonly verifyAddress: VerifyAddress;
  /** Learns that a statement could not be drawn ahead; it will be when somebody asks for it. */
  readonly reportFault: (error: unknown) => void;
}

/** A statement as a file that can be handed on. */
export interface StatementFile {
  /** For saving: ASCII letters, digits, dots and hyphens only. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Keeps the printed statements. What was drawn once is handed out for ever, byte for byte. */
export class StatementFileService {
  private readonly parts: StatementFileParts;
  private readonly drawing = new Map<string, Promise<StatementFileEntity>>();

  constructor(parts: StatementFileParts) {
    this.parts = parts;
  }

  /**
   * The file of a statement that the actor may see. Refuses with FORBIDDEN, NOT_FOUND, STATEMENT_ALTERED when statement
   * or file are not what was kept, or UNAVAILABLE when it was not drawn yet and cannot be now.
   */
  async file(context: RequestContext, id: string, language: StatementLanguage): Promise<StatementFile> {
    const statement = await findStatement(context, id);
    await expectIntact(context, statement);
    const file = await this.fileOf(context, statement, language);
    if (sha256Of(file.bytes) !== file.sha256) throw new Refusal('STATEMENT_ALTERED');
    return file;
  }

  /**
   * The file of a statement as it is kept; the caller has checked who asks, and checks what came. Refuses with
   * UNAVAILABLE as `file` does.
   */
  async fileOf(
    context: RequestContext,
    statement: StatementRow,
    language: StatementLanguage,
  ): Promise<StatementFile> {
    const { serialNumber, revision } = statement;
    const { bytes, sha256 } = await this.kept(context, statement, language);
    const suffix = language === 'ZH_TW' ? '' : `-${language.toLowerCase().replaceAll('_', '-')}`;
    return { fileName: `${serialNumber}-r${String(revision)}${suffix}.pdf`, bytes, sha256 };
  }

  /** Draws a statement that was just issued or sealed, while its people go on; nobody waits and nothing fails. */
  drawAhead(context: RequestContext, { companyId, id }: Pick<StatementRow, 'companyId' | 'id'>): void {
    const draw = async () => {
      const statement = await context.manager.findOneByOrFail(StatementEntity, { companyId, id });
      await this.kept(context, statement, statement.language);
    };
    draw().catch(this.parts.reportFault);
  }

  /** Resolves when nothing is being drawn any more. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.drawing.values());
  }

  private async kept(
    context: RequestContext,
    statement: StatementRow,
    language: StatementLanguage,
  ): Promise<StatementFileEntity> {
    const { companyId, id: statementId } = statement;
    const key = { companyId, statementId, form: formOf(statement), language };
    const known = await context.manager.findOneBy(StatementFileEntity, key);
    if (known !== null) return known;
    const name = [companyId, statementId, key.form, language].join('/');
    const running = this.drawing.get(name);
    if (running !== undefined) return running;
    const drawn = this.drawAndKeep(context, statement, key).finally(() => this.drawing.delete(name));
    this.drawing.set(name, drawn);
    return drawn;
  }

  /** Of two processes that draw at once, the first one's bytes stay. */
  private async drawAndKeep(
    context: RequestContext,
    statement: StatementRow,
    key: Pick<StatementFileEntity, 'companyId' | 'statementId' | 'form' | 'language'>,
  ): Promise<StatementFileEntity> {
    const drawn = Buffer.from(
      await this.parts.drawer.draw(await this.jobOf(context, statement, key.language)),
    );
    return inWrite(context, async (writing) => {
      await writing.manager
        .createQueryBuilder()
        .insert()
        .into(StatementFileEntity)
        .values({ ...key, bytes: drawn, sha256: sha256Of(drawn), drawnAt: writing.now() })
        .orIgnore()
        .execute();
      return writing.manager.findOneByOrFail(StatementFileEntity, key);
    });
  }

  private async jobOf(
    context: RequestContext,
    { payload, payloadSha256, keyId, code, sealedAt, sealId }: StatementRow,
    language: StatementLanguage,
  ): Promise<DrawingJob> {
    const verifyUrl = this.parts.verifyAddress(code);
    const job = { payload, payloadSha256, keyId, language, verifyUrl };
    if (sealedAt === null || sealId === null) return { ...job, seal: null };
    const [seal] = await this.parts.seals.images(context, [sealId]);
    if (seal == null) throw new Refusal('UNAVAILABLE', { reason: 'NO_SEAL' });
    return { ...job, seal: { sealedAt, imagePngBase64: seal.imagePngBase64 } };
  }
}

/** Once sealed, a statement is printed with its seal; what became of it later is told where its code is checked. */
export function formOf({ sealedAt }: Pick<StatementRow, 'sealedAt'>): StatementForm {
  return sealedAt === null ? 'ISSUED' : 'SEALED';
}
