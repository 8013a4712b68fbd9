import { In } from 'typeorm';
import type { Role } from '#domain/access/actor.ts';
import { checkOperatorPin } from '#domain/access/operator-pin-rules.ts';
import { can } from '#domain/access/permissions.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { AccountEntity } from './account.entity.ts';
import { OperatorPinEntity } from './operator-pin.entity.ts';
import { pinVerifierOf, slowHash, type PinVerifier } from './pin-hash.ts';

/** Roles whose members may unlock a tablet of their company and record on it. */
const OPERATOR_ROLES = ['OPERATOR', 'OFFICE', 'OWNER'] as const satisfies readonly Role[];

/** A member as tablets and the office know one. */
export interface Operator {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly hasPin: boolean;
  /** For a tablet's session only, null for everybody else. */
  readonly pinVerifier: PinVerifier | null;
}

/**
 * The member of the actor's company to whom a command is attributed, or null for everybody else, unknown and foreign
 * alike. Somebody who was suspended meanwhile still counts: what waited on a tablet was recorded before.
 */
export async function operatorOf(context: RequestContext, accountId: string): Promise<AccountEntity | null> {
  const { companyId } = requireCompanyActor(context);
  return context.manager.findOneBy(AccountEntity, {
    companyId,
    id: accountId,
    role: In([...OPERATOR_ROLES]),
  });
}

/** Who may unlock the tablets of a company, and with which PIN. */
export class OperatorService {
  /** Members who may record: all for tablets and the office, oneself for an operator. Refuses others with FORBIDDEN. */
  async operators(context: RequestContext): Promise<readonly Operator[]> {
    const actor = requireCompanyActor(context);
    if (!can(actor, 'readOperators', actor)) throw new Refusal('FORBIDDEN');
    const seesAll = actor.role === 'TABLET' || can(actor, 'manageTablets', actor);
    return readOperators(context, actor, seesAll ? null : actor.accountId);
  }

  /**
   * Sets or removes a PIN: one's own, or for the office that of any member. Refuses with FORBIDDEN, VALIDATION_FAILED
   * for what is no PIN or too simple, NOT_FOUND for who is no member of the company, or ID_REUSED.
   */
  async setOperatorPin(context: RequestContext, input: object): Promise<Operator> {
    const actor = requireCompanyActor(context);
    if (!can(actor, 'manageOwnPin', actor)) throw new Refusal('FORBIDDEN');
    const checked = checkOperatorPin(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { accountId, commandId, pin } = checked.input;
    const isOwn = accountId === actor.accountId;
    if (!isOwn && !can(actor, 'manageTablets', actor)) throw new Refusal('FORBIDDEN');
    const verifier = pin === null ? null : await pinVerifierOf(pin);
    // a plain hash of four digits in the receipt would give the PIN away
    const pinProof = pin === null ? null : await slowHash(pin, saltOf(commandId));
    return applyOnce(
      context,
      { commandId, subjectId: accountId, payload: { accountId, pinProof } },
      async (writing) => {
        const before = await operatorById(writing, actor, accountId);
        await storePin(writing, actor.companyId, accountId, verifier);
        const action = pin === null ? 'removeOperatorPin' : 'setOperatorPin';
        await recordAudit(writing, { action, entity: 'account', entityId: accountId, commandId });
        return { ...before, hasPin: pin !== null };
      },
      (writing) => operatorById(writing, actor, accountId),
    );
  }
}

const saltOf = (commandId: string): string => Buffer.from(commandId).toString('base64');

async function operatorById(
  context: RequestContext,
  actor: CompanyActor,
  accountId: string,
): Promise<Operator> {
  const [operator] = await readOperators(context, actor, accountId);
  if (operator === undefined) throw new Refusal('NOT_FOUND');
  return operator;
}

async function readOperators(
  context: RequestContext,
  { companyId, role: actorRole }: CompanyActor,
  onlyId: string | null,
): Promise<readonly Operator[]> {
  const accounts = await context.manager.find(AccountEntity, {
    where: {
      companyId,
      status: 'ACTIVE',
      role: In([...OPERATOR_ROLES]),
      ...(onlyId === null ? {} : { id: onlyId }),
    },
    order: { displayName: 'ASC', id: 'ASC' },
  });
  const pins = await context.manager.findBy(OperatorPinEntity, {
    companyId,
    accountId: In(accounts.map(({ id }) => id)),
  });
  const pinOf = new Map(pins.map((pin) => [pin.accountId, pin]));
  return accounts.map(({ id: accountId, displayName, role }) => {
    const pin = pinOf.get(accountId) ?? null;
    const pinVerifier = actorRole === 'TABLET' ? pin : null;
    return { accountId, displayName, role, hasPin: pin !== null, pinVerifier };
  });
}

async function storePin(
  { manager, now }: WriteContext,
  companyId: string,
  accountId: string,
  verifier: PinVerifier | null,
): Promise<void> {
  if (verifier === null) {
    await manager.delete(OperatorPinEntity, { companyId, accountId });
    return;
  }
  await manager
    .createQueryBuilder()
    .insert()
    .into(OperatorPinEntity)
    .values({ companyId, accountId, ...verifier, updatedAt: now() })
    .orUpdate(['hash', 'salt', 'iterations', 'updatedAt'], ['companyId', 'accountId'])
    .updateEntity(false)
    .execute();
}
