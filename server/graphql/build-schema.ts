import 'reflect-metadata';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';

/** The schema of the given resolvers, each used as it is handed in. A type that nobody stated fails here, at start. */
export function buildApiSchema(resolvers: readonly object[]): GraphQLSchema {
  const instances = new Map<unknown, object>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const [first, ...others] = resolvers.map((resolver) => resolver.constructor);
  if (first === undefined) throw new Error('a schema needs at least one resolver');
  return lexicographicSortSchema(
    buildSchemaSync({
      resolvers: [first, ...others],
      validate: false,
      // Apollo looks at the schema when it starts; once is enough.
      skipCheck: true,
      orphanedTypes: [],
      container: { get: (resolverClass: unknown) => instances.get(resolverClass) },
    }),
  );
}
