import { checkArchiveLine, checkDefineLine, checkRenameLine } from '#domain/meters/meter-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { ProductionLineEntity, type ProductionLineRow } from './meter.entity.ts';
import { expectOwnPlant, isNameTaken } from './own-lines.ts';

/** Lets an office keep the production lines of its company. Repeating a command gives the same line. */
export class DefineLineService {
  /** Refuses with FORBIDDEN, VALIDATION_FAILED, or ID_REUSED when an id was used for something else. */
  async defineProductionLine(context: RequestContext, input: object): Promise<ProductionLineRow> {
    const { companyId } = actorWho(context, 'manageMeters');
    const checked = checkDefineLine(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, lineId: id, plantId, name } = checked.value;
    const define = async (writing: WriteContext): Promise<ProductionLineRow> => {
      if (await writing.manager.existsBy(ProductionLineEntity, { companyId, id }))
        throw new Refusal('ID_REUSED');
      const line = { companyId, id, plantId, name, archivedAt: null, createdAt: writing.now() };
      await expectNoIssues(writing, line);
      await writing.manager.insert(ProductionLineEntity, line);
      const after = { plantId, name };
      await recordAudit(writing, { action: 'defineProductionLine', ...about(id, commandId), after });
      return line;
    };
    const command = { commandId, subjectId: id, payload: { define: checked.value } };
    return applyOnce(context, command, define, (writing) => findOwnLine(writing, companyId, id));
  }

  /** Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND or ID_REUSED. */
  async renameProductionLine(context: RequestContext, input: object): Promise<ProductionLineRow> {
    const { companyId } = actorWho(context, 'manageMeters');
    const checked = checkRenameLine(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, lineId: id, name } = checked.value;
    const rename = async (writing: WriteContext): Promise<ProductionLineRow> => {
      const line = await findOwnLine(writing, companyId, id);
      await expectNoIssues(writing, { ...line, name });
      await writing.manager.update(ProductionLineEntity, { companyId, id }, { name });
      const change = { before: { name: line.name }, after: { name } };
      await recordAudit(writing, { action: 'renameProductionLine', ...about(id, commandId), ...change });
      return { ...line, name };
    };
    const command = { commandId, subjectId: id, payload: { rename: checked.value } };
    return applyOnce(context, command, rename, (writing) => findOwnLine(writing, companyId, id));
  }

  /** The meters of an archived line are offered no more; what names them stays. Refuses as renaming does. */
  async archiveProductionLine(context: RequestContext, input: object): Promise<ProductionLineRow> {
    const { companyId } = actorWho(context, 'manageMeters');
    const checked = checkArchiveLine(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, lineId: id, isArchived } = checked.value;
    const archive = async (writing: WriteContext): Promise<ProductionLineRow> => {
      const line = await findOwnLine(writing, companyId, id);
      const archivedAt = isArchived ? (line.archivedAt ?? writing.now()) : null;
      await writing.manager.update(ProductionLineEntity, { companyId, id }, { archivedAt });
      const change = { before: { archivedAt: line.archivedAt }, after: { archivedAt } };
      await recordAudit(writing, { action: 'archiveProductionLine', ...about(id, commandId), ...change });
      return { ...line, archivedAt };
    };
    const command = { commandId, subjectId: id, payload: { archive: checked.value } };
    return applyOnce(context, command, archive, (writing) => findOwnLine(writing, companyId, id));
  }
}

async function expectNoIssues(writing: WriteContext, line: ProductionLineRow): Promise<void> {
  const { companyId, plantId } = line;
  const issues: Issue[] = await expectOwnPlant(writing, companyId, plantId);
  const others = await writing.manager.findBy(ProductionLineEntity, { companyId, plantId });
  if (isNameTaken(others, line)) issues.push({ path: 'name', code: 'NAME_TAKEN', parameters: {} });
  if (issues.length > 0) throw Refusal.ofIssues(issues);
}

async function findOwnLine(writing: WriteContext, companyId: string, id: string): Promise<ProductionLineRow> {
  const line = await writing.manager.findOneBy(ProductionLineEntity, { companyId, id });
  if (line === null) throw new Refusal('NOT_FOUND');
  return line;
}

function about(entityId: string, commandId: string) {
  return { entity: 'productionLine', entityId, commandId };
}
