import { auditActionOf, fieldsOf, type AuditAction } from '#domain/audit/audit-actions.ts';
import type { AuditChange, AuditPersonKind } from '#i18n/audit-words.ts';
import { saidBy } from './audit-chain.ts';
import { objectKey, operatorOf, type AuditNames } from './audit-names.ts';
import type { AuditEntryEntity, ChainedAuditRow } from './audit-entry.entity.ts';

/** An entry as its reader may see it. */
export interface ShownEntry {
  readonly id: string;
  readonly recordedAt: string;
  readonly action: string;
  readonly personId: string | null;
  readonly personKind: AuditPersonKind;
  readonly personName: string | null;
  /** The tablet that a person used. */
  readonly deviceName: string | null;
  readonly companyId: string | null;
  readonly companyName: string | null;
  readonly entity: string;
  readonly objectId: string | null;
  readonly objectName: string | null;
  readonly reason: string | null;
  readonly changes: readonly AuditChange[];
  /** Cells of a work order that changed beyond those that are shown. */
  readonly moreChanges: number;
  readonly chain: string | null;
  readonly sequence: number | null;
  readonly previousHash: string | null;
  readonly hash: string | null;
  /** The text whose SHA-256 is the hash; null where not all of it is for this reader. */
  readonly record: string | null;
}

/** What somebody typed who is not known may be a password, or the name of a stranger. */
const TYPED_BY_ANYBODY: ReadonlySet<string> = new Set<AuditAction>(['failSignIn', 'failEnrolTablet']);
/** Nobody knows who asked: the account is what it was about. */
const BY_ANYBODY: ReadonlySet<string> = new Set<AuditAction>(['failSignIn', 'requestPasswordReset']);
const COMMAND_LINE = /^[a-z-]+:[a-z-]+$/u;
const MOST_CELLS = 20;

/** Shows `row` to the company with this id, or to the guild (null). */
export function shownEntry(
  row: AuditEntryEntity,
  readerCompanyId: string | null,
  names: AuditNames,
): ShownEntry {
  const { id, recordedAt, action, companyId, entity, chain, sequence, previousHash, hash } = row;
  const isHidden = TYPED_BY_ANYBODY.has(action) && row.accountId === null;
  const { changes, moreChanges } = changesOf(row);
  const objectName = isHidden ? null : objectNameOf(row, names);
  const isOwnChain = readerCompanyId === companyId;
  return {
    ...{ id, recordedAt, action, companyId, entity, chain, sequence, previousHash, hash },
    ...personOf(row, names),
    companyName: companyId === null ? null : (names.companies.get(companyId) ?? null),
    objectId: isHidden ? null : (names.ordersOfCases.get(row.entityId) ?? row.entityId),
    objectName,
    reason: reasonOf(row),
    // what names the object is said once
    changes: changes.filter(({ before, after }) => before !== null || after !== objectName),
    moreChanges,
    // a chained entry says of itself everything but its own hash
    record: isOwnChain && !isHidden && hash !== null ? saidBy(row as ChainedAuditRow) : null,
  };
}

type ShownPerson = Pick<ShownEntry, 'personId' | 'personKind' | 'personName' | 'deviceName'>;

function personOf(
  { action, accountId, evidence, requestId }: AuditEntryEntity,
  names: AuditNames,
): ShownPerson {
  const nobody = { personId: null, personName: null, deviceName: null };
  if (COMMAND_LINE.test(requestId)) return { ...nobody, personKind: 'COMMAND' };
  const account = accountId === null || BY_ANYBODY.has(action) ? undefined : names.accounts.get(accountId);
  if (account === undefined) return { ...nobody, personKind: 'NOBODY' };
  const { id: personId, displayName: personName, role, companyId } = account;
  const operator = names.accounts.get(operatorOf(evidence) ?? '');
  if (role !== 'TABLET') return { personId, personName, personKind: 'PERSON', deviceName: null };
  if (operator?.companyId !== companyId || operator.id === personId)
    return { personId, personName, personKind: 'TABLET', deviceName: null };
  return {
    personId: operator.id,
    personName: operator.displayName,
    personKind: 'PERSON',
    deviceName: personName,
  };
}

function reasonOf({ action, before, after }: AuditEntryEntity): string | null {
  const note = action === ('resolveCase' satisfies AuditAction) ? textAt(after, 'note') : null;
  return textAt(after, 'reason') ?? note ?? textAt(before, 'reason');
}

function objectNameOf(
  { entity, entityId, before, after }: AuditEntryEntity,
  names: AuditNames,
): string | null {
  const known = names.objects.get(objectKey(entity, entityId));
  if (known !== undefined && known !== '') return known;
  if (entity === 'statement') return textAt(after, 'serialNumber');
  if (entity === 'post') return textAt(after, 'titleZhTw') ?? textAt(before, 'titleZhTw');
  return null;
}

function changesOf({ action, before, after }: AuditEntryEntity): Pick<ShownEntry, 'changes' | 'moreChanges'> {
  const known = auditActionOf(action);
  const fields = known === null ? [] : fieldsOf(known);
  const values = fields.map((field) => ({
    field,
    before: scalarAt(before, field),
    after: scalarAt(after, field),
  }));
  const cells = known === 'amendWorkOrder' ? changedCells(before, after) : [];
  return {
    changes: [...values.filter((value) => value.before !== value.after), ...cells.slice(0, MOST_CELLS)],
    moreChanges: Math.max(0, cells.length - MOST_CELLS),
  };
}

interface Cell {
  readonly cell: string;
  readonly value: unknown;
}

function changedCells(before: object | null, after: object | null): AuditChange[] {
  const cellsOf = (value: object | null): readonly Cell[] => {
    const cells: unknown = value === null ? null : Reflect.get(value, 'cells');
    return Array.isArray(cells) ? (cells as readonly Cell[]) : [];
  };
  const earlier = new Map(cellsOf(before).map(({ cell, value }) => [cell, value]));
  return cellsOf(after).map(({ cell, value }) => ({
    field: cell,
    before: asText(earlier.get(cell)),
    after: asText(value),
  }));
}

function scalarAt(value: object | null, field: string): string | null {
  return value === null ? null : asText(Reflect.get(value, field));
}

function textAt(value: object | null, field: string): string | null {
  const text: unknown = value === null ? null : Reflect.get(value, field);
  return typeof text === 'string' && text !== '' ? text : null;
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
