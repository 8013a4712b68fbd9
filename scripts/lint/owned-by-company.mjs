import { criteriaReader } from './criteria.mjs';
import { ownedTables } from './owned-tables.mjs';

/** Methods of a manager whose second argument says which rows, and those that take it as `where`. */
const BY_CRITERIA = new Set([
  ...['findBy', 'findOneBy', 'findOneByOrFail', 'findAndCountBy', 'countBy', 'existsBy', 'update', 'delete'],
  ...['sum', 'average', 'minimum', 'maximum', 'increment', 'decrement'],
]);
const BY_OPTIONS = new Set(['find', 'findOne', 'findOneOrFail', 'findAndCount', 'count', 'exists']);
/** Methods of queries that name a table, and mostly what the conditions call it. */
const OF_QUERIES = new Set([
  ...['createQueryBuilder', 'from', 'update'],
  ...['innerJoin', 'leftJoin', 'innerJoinAndSelect', 'leftJoinAndSelect', 'innerJoinAndMapOne'],
]);
/** Doors past the manager: whoever goes there names the table where this rule does not look. */
const FORBIDDEN = new Set(['getRepository', 'getTreeRepository', 'withRepository', 'save', 'remove']);
const MANAGER = /(?:^|\.)(?:manager|read)$/u;
const TABLE_IN_SQL = /\b(?:FROM|JOIN|UPDATE)\s+"?(\w+)\b/gu;

const tables = ownedTables();
const entities = new Map([...tables].map(([entity, { name }]) => [name, entity]));

/**
 * Whoever reads or changes rows that belong to a company says of which: by a condition on the owner column, by the own
 * account, or by a line of `beyond-a-company.mjs` that says why not, and how often. What a condition compares with is looked
 * at by people, and by the tests that call every operation with foreign ids.
 */
export const ownedByCompany = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      unscoped:
        '{{table}} holds rows of every company: narrow them by {{owner}}, or say in scripts/lint/beyond-a-company.mjs why not.',
      unnamed: 'Name the table here: what it is decides whether the company must be named too.',
      door: 'Ask the manager, with the table as first argument: there this rule looks.',
      stale: 'scripts/lint/beyond-a-company.mjs lists {{listed}} of {{table}} here, and there are {{found}}.',
    },
  },
  create(context) {
    const { excepted = {} } = context.options[0] ?? {};
    const file = context.filename.replaceAll('\\', '/').replace(/^.*\/(?=server\/)/u, '');
    const listed = new Map(Object.entries(excepted[file] ?? {}));
    const found = new Map();
    const isNarrow = criteriaReader(context.sourceCode);
    const textOf = (node) => context.sourceCode.getText(node);
    const note = (node, entity) => found.set(entity, [...(found.get(entity) ?? []), node]);

    return {
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression' || node.callee.computed) return;
        const method = node.callee.property.name;
        const isOfManager = MANAGER.test(textOf(node.callee.object));
        if (isOfManager && FORBIDDEN.has(method)) context.report({ node, messageId: 'door' });
        const [first, second] = node.arguments;
        const entity = first?.type === 'Identifier' ? first.name : '';
        const table = tables.get(entity);
        const asks = isOfManager && (BY_CRITERIA.has(method) || BY_OPTIONS.has(method));
        if (table === undefined) {
          const isQuery = isOfManager && method === 'createQueryBuilder' && first !== undefined;
          if ((asks || isQuery) && !entity.endsWith('Entity')) note(node, 'a table without a name');
        } else if (asks) {
          const narrow = BY_OPTIONS.has(method) ? isNarrow.options : isNarrow.criteria;
          if (!table.owners.some((owner) => narrow(second, owner))) note(node, entity);
        } else if (OF_QUERIES.has(method)) {
          const alias = second?.type === 'Literal' ? `${second.value}.` : '';
          const code = textOf(functionAround(node));
          if (!table.owners.some((owner) => hasCondition(code, alias, owner))) note(node, entity);
        }
      },
      Literal(node) {
        if (typeof node.value === 'string') readSql(node, node.value);
      },
      TemplateLiteral(node) {
        readSql(node, textOf(node));
      },
      'Program:exit'(program) {
        for (const [entity, nodes] of found) {
          if (listed.get(entity) === nodes.length) continue;
          const data = { table: entity, owner: tables.get(entity)?.owners.join(' or ') };
          const messageId = tables.has(entity) ? 'unscoped' : 'unnamed';
          for (const node of nodes) context.report({ node, messageId, data });
        }
        for (const [table, count] of listed) {
          const data = { table, listed: String(count), found: String(found.get(table)?.length ?? 0) };
          if (data.listed !== data.found) context.report({ node: program, messageId: 'stale', data });
        }
      },
    };

    function readSql(node, text) {
      for (const [, name] of text.matchAll(TABLE_IN_SQL)) {
        const entity = entities.get(name);
        if (entity === undefined) continue;
        const { owners } = tables.get(entity);
        if (!owners.some((owner) => new RegExp(`\\b${owner}\\b`, 'u').test(text))) note(node, entity);
      }
    }
  },
};

/** The outermost function or method around a node: the conditions of its query stand somewhere in it. */
function functionAround(node) {
  let around = node;
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (/^(FunctionDeclaration|MethodDefinition|PropertyDefinition|VariableDeclaration)$/u.test(parent.type))
      around = parent;
    if (parent.type === 'MethodDefinition') break;
  }
  return around;
}

/** Whether a condition of this code names the owner column: in SQL, or as property of an object. */
function hasCondition(code, alias, owner) {
  const inSql = new RegExp(`['"\`][^'"\`]*\\b${alias.replace('.', '\\.')}${owner}\\b`, 'u');
  return inSql.test(code) || new RegExp(`[wW]here\\(\\{[^}]*\\b${owner}\\b`, 'u').test(code);
}
