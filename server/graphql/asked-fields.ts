import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** What a resolver knows of the document that asks it. */
export type Asking = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

type Names = ReadonlySet<string>;

/** A document is read once; documents that are asked again and again keep their nodes. */
const known = new WeakMap<FieldNode, Map<string, Names>>();

/**
 * The names of the fields that are asked of what a resolver gives, or of what lies below it at `path`. Fields that `@include` or `@skip`
 * may leave out count as asked.
 */
export function askedFields({ fieldNodes, fragments }: Asking, path = ''): Names {
  const [first] = fieldNodes;
  if (first === undefined) return new Set();
  const ofNode = known.get(first) ?? new Map<string, Names>();
  known.set(first, ofNode);
  const found = ofNode.get(path);
  if (found !== undefined) return found;
  const nodes = path === '' ? fieldNodes : fieldsIn(fieldNodes, fragments).filter(isNamed(path));
  const names = new Set(fieldsIn(nodes, fragments).map(({ name }) => name.value));
  ofNode.set(path, names);
  return names;
}

const isNamed =
  (wanted: string) =>
  ({ name }: FieldNode): boolean =>
    name.value === wanted;

function fieldsIn(nodes: readonly FieldNode[], fragments: Asking['fragments']): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const read = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) read(selection.selectionSet);
      else read(fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of nodes) read(node.selectionSet);
  return fields;
}
