import {
  checkArchiveMeter,
  checkChangeMeter,
  checkDefineMeter,
  checkMeterSource,
  type ChangeMeterInput,
} from '#domain/meters/meter-rules.ts';
import type { AuditAction } from '#domain/audit/audit-actions.ts';
import type { Issue } from '#domain/errors.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { MeterEntity, ProductionLineEntity, type MeterRow } from './meter.entity.ts';
import { expectOwnPlant, isNameTaken } from './own-lines.ts';

/** Lets an office keep the meters of its company. Repeating a command gives the same meter. */
export class DefineMeterService {
  private readonly factors: EmissionFactorService;

  constructor(factors: EmissionFactorService) {
    this.factors = factors;
  }

  /** Refuses with FORBIDDEN, VALIDATION_FAILED, or ID_REUSED when an id was used for something else. */
  async defineMeter(context: RequestContext, input: object): Promise<MeterRow> {
    const { companyId } = actorWho(context, 'manageMeters');
    const checked = checkDefineMeter(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, meterId: id, ...stated } = checked.value;
    const command = { commandId, subjectId: id, payload: { define: checked.value } };
    const define = async (writing: WriteContext): Promise<MeterRow> => {
      if (await writing.manager.existsBy(MeterEntity, { companyId, id })) throw new Refusal('ID_REUSED');
      const meter = { ...stated, companyId, id, archivedAt: null, createdAt: writing.now() };
      const { sources } = await this.factors.loadCatalogue(writing, companyId);
      const issues = [...checkMeterSource(meter, sources), ...(await issuesOf(writing, meter))];
      if (issues.length > 0) throw Refusal.ofIssues(issues);
      await writing.manager.insert(MeterEntity, meter);
      await audit(writing, 'defineMeter', { id, commandId, after: stated });
      return meter;
    };
    return applyOnce(context, command, define, (writing) => findOwnMeter(writing, companyId, id));
  }

  /** Puts right what may change of a meter. Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND or ID_REUSED. */
  async changeMeter(context: RequestContext, input: object): Promise<MeterRow> {
    const { companyId } = actorWho(context, 'manageMeters');
    const checked = checkChangeMeter(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, meterId: id, ...stated } = checked.value;
    const command = { commandId, subjectId: id, payload: { change: checked.value } };
    const change = async (writing: WriteContext): Promise<MeterRow> => {
      const meter = await findOwnMeter(writing, companyId, id);
      const issues = await issuesOf(writing, { ...meter, ...stated });
      if (issues.length > 0) throw Refusal.ofIssues(issues);
      await writing.manager.update(MeterEntity, { companyId, id }, stated);
      await audit(writing, 'changeMeter', { id, commandId, before: changeableOf(meter), after: stated });
      return { ...meter, ...stated };
    };
    return applyOnce(context, command, change, (writing) => findOwnMeter(writing, companyId, id));
  }

  /** An archived meter is offered no more; what names it stays. Refuses as `changeMeter` does. */
  async archiveMeter(context: RequestContext, input: object): Promise<MeterRow> {
    const { companyId } = actorWho(context, 'manageMeters');
    const checked = checkArchiveMeter(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, meterId: id, isArchived } = checked.value;
    const command = { commandId, subjectId: id, payload: { archive: checked.value } };
    const archive = async (writing: WriteContext): Promise<MeterRow> => {
      const meter = await findOwnMeter(writing, companyId, id);
      const archivedAt = isArchived ? (meter.archivedAt ?? writing.now()) : null;
      await writing.manager.update(MeterEntity, { companyId, id }, { archivedAt });
      const before = { archivedAt: meter.archivedAt };
      await audit(writing, 'archiveMeter', { id, commandId, before, after: { archivedAt } });
      return { ...meter, archivedAt };
    };
    return applyOnce(context, command, archive, (writing) => findOwnMeter(writing, companyId, id));
  }
}

/** Whether the plant, the line and the name of a meter fit together. */
async function issuesOf(writing: WriteContext, meter: MeterRow): Promise<Issue[]> {
  const { companyId, id, plantId, lineId, name } = meter;
  const issues = await expectOwnPlant(writing, companyId, plantId);
  const isLine =
    lineId === null ||
    (await writing.manager.existsBy(ProductionLineEntity, { companyId, id: lineId, plantId }));
  if (!isLine) issues.push({ path: 'lineId', code: 'UNKNOWN_CHOICE', parameters: {} });
  const others = await writing.manager.findBy(MeterEntity, { companyId, plantId });
  const sameLine = others.filter((other) => other.lineId === lineId);
  if (isNameTaken(sameLine, { id, name })) issues.push({ path: 'name', code: 'NAME_TAKEN', parameters: {} });
  return issues;
}

async function findOwnMeter(writing: WriteContext, companyId: string, id: string): Promise<MeterRow> {
  const meter = await writing.manager.findOneBy(MeterEntity, { companyId, id });
  if (meter === null) throw new Refusal('NOT_FOUND');
  return meter;
}

function changeableOf(meter: MeterRow): Omit<ChangeMeterInput, 'commandId' | 'meterId'> {
  const { name, lineId, stage, multiplier, digits, serialNumber } = meter;
  return { name, lineId, stage, multiplier, digits, serialNumber };
}

interface MeterEvent {
  readonly id: string;
  readonly commandId: string;
  readonly before?: object;
  readonly after: object;
}

async function audit(
  writing: WriteContext,
  action: AuditAction,
  { id, ...event }: MeterEvent,
): Promise<void> {
  await recordAudit(writing, { action, entity: 'meter', entityId: id, ...event });
}
