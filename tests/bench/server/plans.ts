import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

interface Step extends RowDataPacket {
  readonly table: string | null;
  readonly type: string | null;
  readonly key: string | null;
  readonly Extra: string | null;
}

interface Told extends RowDataPacket {
  readonly argument: string | Buffer;
}

/**
 * How a database finds the rows of a page: the statements that a server sends are listened to, and explained. Their values are told
 * for those only that are prepared while somebody listens: ask a server that was not asked before.
 */
export class Plans {
  private readonly connection: Connection;

  private constructor(connection: Connection) {
    this.connection = connection;
  }

  static async open(url: string): Promise<Plans> {
    const connection = await createConnection(url);
    await connection.query("SET GLOBAL log_output = 'TABLE'");
    await connection.query('SET GLOBAL general_log = 1');
    return new Plans(connection);
  }

  /** Each table that is read for `ask`, with its index and what the database does beside looking into it. */
  async of(ask: () => Promise<unknown>): Promise<string> {
    await this.connection.query('TRUNCATE TABLE mysql.general_log');
    await ask();
    const [told] = await this.connection.query<Told[]>(
      "SELECT argument FROM mysql.general_log WHERE command_type IN ('Execute', 'Query') AND argument LIKE 'SELECT%`work_order`%'",
    );
    const [statement] = told.map(({ argument }) => argument.toString('utf8'));
    if (statement === undefined) throw new Error('no statement read work orders');
    const [steps] = await this.connection.query<Step[]>(`EXPLAIN ${statement}`);
    return steps.map(stepText).join('; ');
  }

  async close(): Promise<void> {
    await this.connection.query('SET GLOBAL general_log = 0');
    await this.connection.query('TRUNCATE TABLE mysql.general_log');
    await this.connection.end();
  }
}

const stepText = ({ table, type, key, Extra }: Step): string =>
  [`${key ?? `all of ${table ?? 'nothing'}`} (${type ?? 'none'})`, Extra ?? '']
    .filter((part) => part !== '')
    .join(', ');
