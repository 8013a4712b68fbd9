import { IsNull } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import {
  checkCompanyChange,
  COMPANY_FIELDS,
  IDENTITY_FIELDS,
  type CompanyChange,
  type CompanyField,
} from '#domain/companies/company-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { CompanyEntity } from './company.entity.ts';
import { readCompany } from './company.service.ts';

type Details = Readonly<Record<CompanyField, string | null>>;

/**
 * Changes the basic data of the actor's company; what was issued keeps the data of its day. Repeating the command gives
 * what stands now. Refuses with FORBIDDEN (an office that would change name or tax id included), VALIDATION_FAILED,
 * REVISION_CONFLICT when somebody changed the data since they were read, or ID_REUSED.
 */
export async function changeCompany(context: RequestContext, input: object): Promise<CompanyEntity> {
  const actor = requireCompanyActor(context);
  const { companyId } = actor;
  if (!can(actor, 'changeCompany', { companyId })) throw new Refusal('FORBIDDEN');
  const checked = checkCompanyChange(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId } = checked.value;
  return applyOnce(
    context,
    { commandId, subjectId: companyId, payload: { changeCompany: checked.value } },
    (writing) => change(writing, actor, checked.value),
    (writing) => readCompany(writing, companyId),
  );
}

async function change(
  writing: WriteContext,
  actor: CompanyActor,
  { commandId, basedOn, ...details }: CompanyChange,
): Promise<CompanyEntity> {
  const { companyId } = actor;
  const before = await readCompany(writing, companyId);
  const revision = before.revision ?? 0;
  if (basedOn !== revision) throw new Refusal('REVISION_CONFLICT', { revision });
  const changed = COMPANY_FIELDS.filter((field) => details[field] !== before[field]);
  if (changed.length === 0) return before;
  if (changed.some((field) => IDENTITY_FIELDS.includes(field)) && !mayChangeIdentity(actor))
    throw new Refusal('FORBIDDEN');
  const { affected } = await writing.manager.update(
    CompanyEntity,
    { id: companyId, revision: before.revision ?? IsNull() },
    { ...details, name: details.name, revision: revision + 1 },
  );
  // of two changes at once, the second finds another revision
  if (affected !== 1) throw new Refusal('REVISION_CONFLICT', { revision: revision + 1 });
  await recordAudit(writing, {
    ...{ action: 'changeCompany', entity: 'company', entityId: companyId, commandId },
    before: only(before, changed),
    after: only(details, changed),
  });
  return readCompany(writing, companyId);
}

const mayChangeIdentity = (actor: CompanyActor): boolean =>
  can(actor, 'changeCompanyIdentity', { companyId: actor.companyId });

const only = (details: Details, fields: readonly CompanyField[]): Partial<Details> =>
  Object.fromEntries(fields.map((field) => [field, details[field]]));
