/** By the class that maps it: a table whose rows belong to somebody, and the columns that say to whom. */
export function ownedTables(): ReadonlyMap<
  string,
  { readonly name: string; readonly owners: readonly string[] }
>;
