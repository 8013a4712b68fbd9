/** What a statement does and to which table: never its values, which hand-written SQL could hold. */
export interface StatementShape {
  readonly verb: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'OTHER';
  /** Null where no table of ours is named first. */
  readonly table: string | null;
}

const FORM =
  /^\s*(?:(SELECT)\b[\s\S]*?\bFROM|(INSERT)(?:\s+OR\s+\w+|\s+IGNORE)?\s+INTO|(UPDATE)|(DELETE)\s+FROM)\s+[`"]?(\w+)/iu;
const VERBS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/** Reads the shape of a statement. */
export function shapeOf(sql: string): StatementShape {
  const [, select, insert, update, remove, table = null] = FORM.exec(sql) ?? [];
  const verb = [select, insert, update, remove].findIndex((found) => found !== undefined);
  return { verb: VERBS[verb] ?? 'OTHER', table };
}
