import { AUDIT_ENTITIES, AUDIT_FIELDS, auditActionOf, groupOf } from '#domain/audit/audit-actions.ts';
import { ROLES } from '#domain/access/actor.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { auditTermsZhTw } from './catalogue/audit-terms.zh-TW.ts';
import type { detailZhTw } from './catalogue/detail.zh-TW.ts';
import type { Formats } from './formats.ts';
import type { Translate } from './translator.ts';

/** Who did it. COMMAND: whoever ran a command where the server runs; NOBODY: somebody who was not signed in. */
export const AUDIT_PERSON_KINDS = ['PERSON', 'TABLET', 'COMMAND', 'NOBODY'] as const;
export type AuditPersonKind = (typeof AUDIT_PERSON_KINDS)[number];

/** A value before and after; the field is one of the audit log's, or a cell of a work order. */
export interface AuditChange {
  readonly field: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** An entry of the audit log as it is put into words. */
export interface AuditEntryToTell {
  readonly action: string;
  readonly personKind: AuditPersonKind;
  readonly personName?: string | null;
  readonly deviceName?: string | null;
  readonly companyName?: string | null;
  readonly entity: string;
  readonly objectName?: string | null;
  readonly reason?: string | null;
  readonly changes: readonly AuditChange[];
}

export interface AuditWords {
  readonly action: string;
  readonly group: string | null;
  readonly person: string;
  readonly device: string | null;
  readonly object: string;
  readonly changes: readonly string[];
}

interface Vocabulary {
  readonly translate: Translate;
  readonly formats: Formats;
}

/** The parts of an entry as its readers see them, in the language of `vocabulary`. */
export function auditWordsOf(entry: AuditEntryToTell, vocabulary: Vocabulary): AuditWords {
  const { translate } = vocabulary;
  const action = auditActionOf(entry.action);
  const { deviceName, objectName } = entry;
  const entity = AUDIT_ENTITIES.find((known) => known === entry.entity) ?? 'other';
  const kind = translate(`auditTerms.entities.${entity}`);
  return {
    action:
      action === null
        ? translate('audit.unknownAction', { action: entry.action })
        : translate(`auditTerms.actions.${action}`),
    group: action === null ? null : translate(`auditTerms.groups.${groupOf(action)}`),
    person: personWord(entry, translate),
    device: deviceName == null ? null : translate('audit.onTablet', { name: deviceName }),
    object: objectName == null ? kind : `${kind} ${objectName}`,
    changes: entry.changes.map((change) => changeSentence(change, vocabulary)),
  };
}

function personWord({ personKind, personName }: AuditEntryToTell, translate: Translate): string {
  if (personKind === 'COMMAND') return translate('audit.byCommand');
  return personName ?? translate('audit.nobody');
}

function changeSentence({ field, before, after }: AuditChange, vocabulary: Vocabulary): string {
  const { translate } = vocabulary;
  const name = fieldWord(field, translate);
  const valueOf = (value: string | null | undefined) => valueWord(field, value ?? null, vocabulary);
  return before == null
    ? translate('audit.value', { field: name, value: valueOf(after) })
    : translate('audit.change', { field: name, before: valueOf(before), after: valueOf(after) });
}

/** `電力 的數量` of a line cannot be told here: the line may be gone. It is told that it is one. */
function fieldWord(field: string, translate: Translate): string {
  const known = AUDIT_FIELDS.find((name) => name === field);
  if (known !== undefined) return translate(`auditTerms.fields.${known}`);
  const [group = '', id = '', ...rest] = field.split('/');
  if (group === 'stageEquipment') return `${cellWord('equipment', translate)} ${stageWord(id, translate)}`;
  if (group !== 'activityData' && group !== 'coatings') return cellWord(group, translate);
  const place =
    group === 'coatings'
      ? translate('detail.revisions.layer', { layer: Number(id) + 1 })
      : translate('audit.line');
  const last = rest.at(-1);
  return last === undefined ? place : `${place} ${cellWord(last, translate)}`;
}

function cellWord(name: string, translate: Translate): string {
  // Cells come from stored entries; one that this build does not know is shown by its name.
  const key = `detail.cells.${name as keyof typeof detailZhTw.cells}` as const;
  const word: string = translate(key);
  return word === key ? name : word;
}

function stageWord(code: string, translate: Translate): string {
  const stage = PROCESS_STAGES.find((known) => known === code);
  return stage === undefined ? code : translate(`terms.stage.${stage}`);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;
const DAY = /^\d{4}-\d\d-\d\d$/u;

function valueWord(field: string, value: string | null, { translate, formats }: Vocabulary): string {
  if (value === null || value === '') return translate('audit.nothing');
  if (value === 'true' || value === 'false') return translate(value === 'true' ? 'audit.yes' : 'audit.no');
  if (INSTANT.test(value)) return formats.instant(value);
  if (DAY.test(value)) return formats.date(value);
  if (field === 'role') {
    const role = ROLES.find((known) => known === value);
    return role === undefined ? value : translate(`terms.role.${role}`);
  }
  if (field === 'stage' || field.endsWith('/stage')) return stageWord(value, translate);
  return CODED.has(field) ? codeWord(value, translate) : value;
}

const CODED: ReadonlySet<string> = new Set(['status', 'state', 'resolution', 'language']);

function codeWord(code: string, translate: Translate): string {
  // A code that only a newer release knows is shown as it is.
  const key = `auditTerms.values.${code as keyof typeof auditTermsZhTw.values}` as const;
  const word: string = translate(key);
  return word === key ? code : word;
}
