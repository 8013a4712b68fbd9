/** Operators that let rows of others in. */
const OPEN_OPERATORS = /^(?:Not|Like|ILike|Raw|Any|MoreThan\w*|LessThan\w*|Between)$/u;
/** What gives who acts: an account named by it is the own one. */
const GIVES_ACTOR = /^(?:require\w*(?:Actor|Account|Holder)\w*|actorWho)$/u;

/** Reads the criteria of a search in one file: whether they leave out all rows of other owners. */
export function criteriaReader(sourceCode) {
  return {
    /** Criteria as such. */
    criteria: (node, owner) => isNarrow(node, owner),
    /** Criteria as `where` of the options of a search. */
    options: (node, owner) => {
      const stated = meant(node);
      return stated?.type === 'ObjectExpression' && isNarrow(propertyOf(stated, 'where'), owner);
    },
  };

  function isNarrow(node, owner) {
    const stated = meant(node);
    switch (stated?.type) {
      case 'ObjectExpression':
        return stated.properties.some((property) =>
          property.type === 'SpreadElement' ? isNarrow(property.argument, owner) : narrows(property, owner),
        );
      case 'ArrayExpression':
        return stated.elements.length > 0 && stated.elements.every((one) => isNarrow(one, owner));
      case 'ConditionalExpression':
        return isNarrow(stated.consequent, owner) && isNarrow(stated.alternate, owner);
      case 'TSAsExpression':
        return isNarrow(stated.expression, owner);
      // rows made into criteria: `rows.map(({ companyId, id }) => ({ companyId, id }))`
      case 'CallExpression':
        return stated.callee.property?.name === 'map' && isNarrow(stated.arguments[0]?.body, owner);
      // a parameter: its type must demand the owner
      case 'TSTypeAnnotation':
        return new RegExp(`\\b${owner}\\b`, 'u').test(sourceCode.getText(stated));
      default:
        return false;
    }
  }

  function narrows({ key, value }, owner) {
    if (value.type === 'Literal' && value.value === null) return false;
    if (value.type === 'Identifier' && value.name === 'undefined') return false;
    if (value.type === 'CallExpression' && OPEN_OPERATORS.test(value.callee.name)) return false;
    if ((key.name === 'id' || key.name === 'accountId') && isOwnAccount(value)) return true;
    // the id of a company says whose it is only where somebody belongs to it
    return key.name === owner && (owner !== 'id' || nameOf(value) === 'companyId');
  }

  function isOwnAccount(value) {
    if (value.type === 'MemberExpression')
      return nameOf(value) === 'accountId' && nameOf(value.object) === 'actor';
    if (nameOf(value) !== 'accountId') return false;
    const definition = definitionOf(value);
    const given = definition?.type === 'Variable' ? definition.node.init : undefined;
    return given?.type === 'CallExpression' && GIVES_ACTOR.test(given.callee.name);
  }

  /** What a name stands for, where that is written in this file: its value, or as a parameter its type. */
  function meant(node) {
    if (node?.type !== 'Identifier') return node;
    const definition = definitionOf(node);
    if (definition?.type === 'Parameter') return definition.name.typeAnnotation;
    const isConst = definition?.type === 'Variable' && definition.parent.kind === 'const';
    return isConst && definition.node.id.type === 'Identifier' ? definition.node.init : undefined;
  }

  function definitionOf(node) {
    for (let scope = sourceCode.getScope(node); scope !== null; scope = scope.upper)
      if (scope.set.has(node.name)) return scope.set.get(node.name).defs[0];
    return undefined;
  }
}

const nameOf = ({ name, property }) => name ?? property?.name;

const propertyOf = ({ properties }, name) =>
  properties.find((property) => property.type === 'Property' && property.key.name === name)?.value;
