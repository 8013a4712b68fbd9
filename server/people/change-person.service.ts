import { Not } from 'typeorm';
import {
  checkPersonMove,
  checkRoleChange,
  type PersonMove,
  type PersonMoving,
  type RoleChange,
} from '#domain/access/people-rules.ts';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { voidLinks } from '../accounts/account-link.service.ts';
import { AccountEntity, type AccountStatus } from '../accounts/account.entity.ts';
import { reachableOwners } from '../accounts/reachable-owners.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { dropLineIdentity } from '../line/line-identity.service.ts';
import { dropPasskeys } from '../passkeys/drop-passkeys.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import type { CompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { holdCompany } from './hold-company.ts';
import { findPerson, readPeople, requirePeople, type Person } from './people.service.ts';
import { personChangedLetter, type PersonChange } from './person-letters.ts';

const STATUS_BEFORE: Readonly<Record<PersonMove, readonly AccountStatus[]>> = {
  DEACTIVATE: ['ACTIVE'],
  REACTIVATE: ['SUSPENDED'],
  REMOVE: ['ACTIVE', 'SUSPENDED'],
};
const STATUS_AFTER: Readonly<Record<PersonMove, AccountStatus>> = {
  DEACTIVATE: 'SUSPENDED',
  REACTIVATE: 'ACTIVE',
  REMOVE: 'REMOVED',
};

/** An owner decides what the people of the company may do, and who still belongs to it. */
export class ChangePersonService {
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * Gives a person another role, or an auditor another last day; the person's sessions end, person and owners are told by
   * letter. Gives the people as they are then. Refuses with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED, NOT_FOUND,
   * LAST_OWNER, or ID_REUSED.
   */
  async changeRole(context: RequestContext, input: object): Promise<readonly Person[]> {
    const actor = requirePeople(context, 'managePeople');
    await requireRecentPassword(context);
    const checked = checkRoleChange(input, taipeiDateOf(context.now()));
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...change } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: change.personId, payload: { changeRole: change } },
      (writing) => this.storeRole(writing, actor, checked.value),
      readPeople,
    );
  }

  /**
   * Deactivates or reactivates a person, or removes an auditor for good. Otherwise as `changeRole`; refuses besides with
   * MOVE_NOT_ALLOWED what is not possible now, and the removal of who is no auditor: work stays with its author.
   */
  async movePerson(context: RequestContext, input: object): Promise<readonly Person[]> {
    const actor = requirePeople(context, 'managePeople');
    await requireRecentPassword(context);
    const checked = checkPersonMove(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...moving } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: moving.personId, payload: { movePerson: moving } },
      (writing) => this.storeMove(writing, actor, checked.value),
      readPeople,
    );
  }

  private async storeRole(
    writing: WriteContext,
    actor: CompanyActor,
    { commandId, personId: id, newRole, validUntil }: RoleChange,
  ): Promise<readonly Person[]> {
    const { companyId } = actor;
    const { name: company } = await holdCompany(writing, companyId);
    const before = await findPerson(writing, actor, id);
    const people = await readPeople(writing);
    if (before.role === newRole && before.validUntil === validUntil) return people;
    if (newRole !== 'OWNER') await keepAnOwner(writing, companyId, before);
    await writing.manager.update(AccountEntity, { companyId, id }, { role: newRole, validUntil });
    await writing.manager.delete(SessionEntity, { accountId: id });
    await recordAudit(writing, {
      ...{ action: 'changeRole', entity: 'account', entityId: id, commandId },
      before: { role: before.role, validUntil: before.validUntil },
      after: { role: newRole, validUntil },
    });
    const after = { ...before, role: newRole, validUntil };
    await this.tell(
      writing,
      before.email,
      changeOf(after, companyId, { company, by: actor.displayName, kind: 'ROLE' }),
    );
    return people.map((person) => (person.id === id ? { ...after, sessionCount: 0 } : person));
  }

  private async storeMove(
    writing: WriteContext,
    actor: CompanyActor,
    { commandId, personId: id, move }: PersonMoving,
  ): Promise<readonly Person[]> {
    const { companyId } = actor;
    const { manager } = writing;
    const { name: company } = await holdCompany(writing, companyId);
    const before = await findPerson(writing, actor, id);
    const { status, role } = before;
    if (!STATUS_BEFORE[move].includes(status) || (move === 'REMOVE' && role !== 'AUDITOR'))
      throw new Refusal('MOVE_NOT_ALLOWED', { status, move });
    if (move === 'DEACTIVATE') await keepAnOwner(writing, companyId, before);
    const people = await readPeople(writing);
    const after = STATUS_AFTER[move];
    // the address of who was removed may serve another account, and so may the person's LINE
    const freed = move === 'REMOVE' ? { email: null } : {};
    await manager.update(AccountEntity, { companyId, id }, { status: after, ...freed });
    await manager.delete(SessionEntity, { accountId: id });
    await voidLinks(manager, id);
    if (move === 'REMOVE') {
      await dropLineIdentity(manager, id);
      await dropPasskeys(manager, id);
    }
    await recordAudit(writing, {
      ...{ action: 'movePerson', entity: 'account', entityId: id, commandId },
      before: { status },
      after: { status: after, move },
    });
    await this.tell(
      writing,
      before.email,
      changeOf(before, companyId, { company, by: actor.displayName, kind: move }),
    );
    return people.flatMap((person) => {
      if (person.id !== id) return [person];
      return after === 'REMOVED' ? [] : [{ ...person, status: after, sessionCount: 0 }];
    });
  }

  /** The person concerned, and every owner. */
  private async tell(
    writing: WriteContext,
    email: string | null,
    change: PersonChange & { readonly id: string; readonly companyId: string },
  ): Promise<void> {
    const owners = await reachableOwners(writing.manager, change.companyId);
    const others = owners.filter(({ id }) => id !== change.id);
    const person = email === null ? [] : [{ displayName: change.name, email, isPerson: true }];
    for (const reader of [...person, ...others.map((owner) => ({ ...owner, isPerson: false }))])
      await enqueueMail(writing, {
        ...{ id: writing.newId(), recipient: reader.email },
        ...personChangedLetter(this.origin, reader, change),
      });
  }
}

/** Refuses with LAST_OWNER when nobody else could sign in as owner of the company, which is held. */
async function keepAnOwner({ manager }: WriteContext, companyId: string, person: Person): Promise<void> {
  if (person.role !== 'OWNER' || person.status !== 'ACTIVE') return;
  const others = { companyId, role: 'OWNER' as const, status: 'ACTIVE' as const, id: Not(person.id) };
  if (!(await manager.existsBy(AccountEntity, others))) throw new Refusal('LAST_OWNER');
}

function changeOf(
  { id, displayName: name, account, role, validUntil }: Person,
  companyId: string,
  about: Pick<PersonChange, 'company' | 'by' | 'kind'>,
) {
  return { ...about, id, companyId, name, account, role, validUntil };
}
