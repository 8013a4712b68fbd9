import { registerEnumType } from 'type-graphql';

/**
 * Publishes a closed list of the domain as a GraphQL enum and returns what `@Field(() => …)` takes.
 * Values are the names themselves, on the wire as in code.
 */
export function registerEnum<Value extends string>(
  name: string,
  values: readonly Value[],
  description?: string,
  valueDescriptions: Partial<Readonly<Record<Value, string>>> = {},
): Readonly<Record<Value, Value>> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig: Partial<Record<Value, { description: string }>> = {};
  for (const value of values) {
    const told = valueDescriptions[value];
    if (told !== undefined) valuesConfig[value] = { description: told };
  }
  registerEnumType(members, { name, valuesConfig, ...(description === undefined ? {} : { description }) });
  return members;
}
