import type { MiddlewareFn } from 'type-graphql';

/** For a field whose value is a function: it is called when somebody asks for the field, and not before. Mark the field `simple: false`. */
export const whenAsked: MiddlewareFn = ({ root, info }) => {
  const value = (root as Readonly<Record<string, unknown>>)[info.fieldName];
  if (typeof value !== 'function')
    throw new Error(`${info.parentType.name}.${info.fieldName} is no function`);
  return Promise.resolve((value as () => unknown).call(root));
};
