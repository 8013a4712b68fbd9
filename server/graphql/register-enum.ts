import { registerEnumType } from 'type-graphql';

/**
 * Publishes a closed list of the domain as a GraphQL enum and returns what `@Field(() => …)` takes.
 * Values are the names themselves, on the wire as in code.
 */
export function registerEnum<Value extends string>(
  name: string,
  values: readonly Value[],
  description?: string,
): Readonly<Record<Value, Value>> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(members, description === undefined ? { name } : { name, description });
  return members;
}
