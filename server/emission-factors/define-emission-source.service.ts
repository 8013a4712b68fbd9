import { can } from '#domain/access/permissions.ts';
import type { EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import { checkOwnSource, type OwnSourceInput } from '#domain/emission-factors/own-source-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { payloadHashOf } from '../sync/payload-hash.ts';
import { CommandIsKnown, findReceipt, insertReceipt, storeOutcome } from '../sync/receipt.service.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  type EmissionFactorRow,
  type EmissionSourceRow,
} from './emission-factor.entity.ts';

/** After the official sources, in the order of definition. */
const OWN_SORT_ORDER = 10_000;

/** Lets a company keep emission sources of its own, each with a factor and where it comes from. */
export class DefineEmissionSourceService {
  /**
   * Defines a source with its first factor; repeating the command gives the same source. Refuses with FORBIDDEN,
   * VALIDATION_FAILED, or ID_REUSED when an id was used for something else.
   */
  async defineEmissionSource(context: RequestContext, input: object): Promise<EmissionSource> {
    const actor = requireCompanyActor(context);
    if (!can(actor, 'defineEmissionSource', { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
    const checked = checkOwnSource(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const payloadHash = payloadHashOf(checked.source);
    try {
      return await inWrite(context, (writing) => define(writing, actor, checked.source, payloadHash));
    } catch (error) {
      if (!(error instanceof CommandIsKnown)) throw error;
      return repeat(context, actor, checked.source, payloadHash);
    }
  }
}

async function define(
  context: WriteContext,
  actor: CompanyActor,
  input: OwnSourceInput,
  payloadHash: string,
): Promise<EmissionSource> {
  const { commandId, sourceId } = input;
  await insertReceipt(context, { commandId, payloadHash, subjectId: sourceId });
  const source = sourceOf(actor.companyId, input, context.now());
  const factor = factorOf(actor, input, context.now());
  const isTaken =
    (await context.manager.existsBy(EmissionSourceEntity, { ownerId: source.ownerId, id: source.id })) ||
    (await context.manager.existsBy(EmissionFactorEntity, { ownerId: factor.ownerId, id: factor.id }));
  if (isTaken) throw new Refusal('ID_REUSED');
  await context.manager.insert(EmissionSourceEntity, source);
  await context.manager.insert(EmissionFactorEntity, factor);
  await recordAudit(context, {
    action: 'defineEmissionSource',
    entity: 'emissionSource',
    entityId: sourceId,
    commandId,
    after: { source, factor },
  });
  await storeOutcome(context, commandId, {
    status: 'APPLIED',
    code: null,
    issues: [],
    parameters: {},
    revision: null,
  });
  return source;
}

async function repeat(
  context: RequestContext,
  { companyId: ownerId }: CompanyActor,
  { commandId, sourceId }: OwnSourceInput,
  payloadHash: string,
): Promise<EmissionSource> {
  const receipt = await findReceipt(context, commandId);
  if (receipt?.payloadHash !== payloadHash) throw new Refusal('ID_REUSED');
  return context.manager.findOneByOrFail(EmissionSourceEntity, { ownerId, id: sourceId });
}

function sourceOf(ownerId: string, input: OwnSourceInput, now: string): EmissionSourceRow {
  const { sourceId, nameZhTw, nameEn, category, unit } = input;
  return {
    ownerId,
    id: sourceId,
    nameZhTw,
    nameEn: nameEn ?? nameZhTw,
    uses: [{ category, units: [unit] }],
    fallbackSourceId: null,
    sortOrder: OWN_SORT_ORDER,
    createdAt: now,
  };
}

function factorOf(actor: CompanyActor, input: OwnSourceInput, now: string): EmissionFactorRow {
  const { factorId, sourceId, category, unit, nameZhTw, nameEn, kgCo2ePerUnit, validFrom } = input;
  const { publisher, document, year, url, note } = input;
  return {
    ownerId: actor.companyId,
    id: factorId,
    sourceId,
    category,
    unit,
    nameZhTw,
    nameEn: nameEn ?? nameZhTw,
    kgCo2ePerUnit,
    validFrom,
    publisher,
    document,
    year,
    url,
    note,
    publisherEn: null,
    documentEn: null,
    co2KgPerUnit: null,
    ch4KgPerUnit: null,
    n2oKgPerUnit: null,
    gwpSet: null,
    validTo: null,
    publishedOn: null,
    isVerified: false,
    isAnnual: false,
    countsInTotal: true,
    releasedAt: now,
    releasedBy: actor.displayName,
    supersedesId: null,
    proposalId: null,
    proposedBy: null,
    changeReason: null,
  };
}
