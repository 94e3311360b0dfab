import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Actor } from './acting.ts';
import { actingPool } from './acting-pool.ts';
import { APPLICATION_ROLE } from './application-role.ts';
import { type Cluster, clusterOf, clusterUrl, startCluster, stopClusterWhenIdle } from './cluster.ts';
import type { Database, Tables } from './database.ts';

/** A database that was opened, and how to leave it. */
export interface OpenDatabase {
  /** What the department works with: as the application's role, which owns nothing and sees only what the actor may see. */
  readonly database: Database;
  /** The owner of the tables, whom row-level security does not bind; for migrations. */
  readonly owner: Database;
  readonly url: string;
  /** Whether it is on a PostgreSQL server, so that other servers of the department may work with it, too. */
  readonly isShared: boolean;
  close(): Promise<void>;
}

// Keys are bigint in SQL and text outside; counts fit a number exactly.
const INT8_OID = 20;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID ? (text: string) => Number(text) : pg.types.getTypeParser(oid, format),
};

/** A statement that begins so is planned once for each connection; its text is always the same. */
const PREPARED = /^\s*\/\* prepared: ([\w ]+) \*\//;

/**
 * A pool of connections to any PostgreSQL. A statement that begins with the comment `prepared: its name` is planned once.
 * @param options.as database role that the connections take; that of the URL unless given
 * @param options.standing acts where nobody does
 */
export function connect(
  url: string,
  options: { readonly as?: string; readonly standing?: Actor | undefined } = {},
): Database {
  const role = options.as === undefined ? {} : { options: `-c role=${options.as}` };
  const pool = new pg.Pool({ connectionString: url, max: 12, application_name: 'isocenter', types, ...role });
  // A connection that broke, idle or held, is replaced by the pool; the query that used it tells.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    prepareMarked(client);
  });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: actingPool(pool, options.standing) }) });
}

/** The two ways in; each connects when it is first used, so the application's role may be made meanwhile. */
function waysIn(database: Database, url: string, standing?: Actor) {
  const owner = connect(url, { standing });
  const leave = async () => {
    await database.destroy();
    await owner.destroy();
  };
  return { database, owner, leave };
}

function prepareMarked(client: pg.PoolClient): void {
  const { query } = client;
  Object.assign(client, {
    query: (...given: readonly unknown[]): unknown => Reflect.apply(query, client, namedIfMarked(given)),
  });
}

function namedIfMarked(given: readonly unknown[]): readonly unknown[] {
  const [text, values, ...rest] = given;
  const name = typeof text === 'string' && Array.isArray(values) ? PREPARED.exec(text)?.[1] : undefined;
  return name === undefined ? given : [{ name, text, values }, ...rest];
}

export interface DatabaseOptions {
  readonly announce: (line: string) => void;
  /** False only for tests: no fsync. */
  readonly durable: boolean;
  /** Acts where nobody does; only for tests. */
  readonly standing?: Actor;
  /** A database on a PostgreSQL server; `DATABASE_URL` unless given. */
  readonly url?: string | undefined;
}

/** The record's database: that on a PostgreSQL server where one is given or `DATABASE_URL` is set, else the embedded cluster of the data folder. */
export async function openDatabase(dataFolder: string, options: DatabaseOptions): Promise<OpenDatabase> {
  const external = options.url ?? process.env['DATABASE_URL'];
  if (external) {
    const { leave, ...databases } = waysIn(
      connect(external, { ...options, as: APPLICATION_ROLE }),
      external,
      options.standing,
    );
    return { ...databases, url: external, isShared: true, close: leave };
  }
  const cluster = await clusterOf(dataFolder, options.announce);
  return embedded(cluster, options);
}

/**
 * The pool drops idle connections; `presence` stays, so that no other process of ours stops the server under us. When
 * it ends although nobody closed it the database server died: it is started again, once for each time.
 */
async function embedded(cluster: Cluster, options: DatabaseOptions): Promise<OpenDatabase> {
  let closing = false;
  let presence = await attend();

  async function attend(): Promise<pg.Client> {
    const url = await startCluster(cluster, options);
    const client = new pg.Client({ connectionString: url, application_name: 'isocenter presence' });
    client.on('error', () => undefined); // `end` follows
    await client.connect();
    client.on('end', () => {
      if (!closing) void startAgain();
    });
    return client;
  }

  async function startAgain(): Promise<void> {
    options.announce('The database server ended by itself; it is being started again.');
    try {
      presence = await attend();
    } catch (error) {
      options.announce(error instanceof Error ? error.message : String(error));
    }
  }

  const url = clusterUrl(cluster);
  const { leave, ...databases } = waysIn(
    connect(clusterUrl(cluster, APPLICATION_ROLE), options),
    url,
    options.standing,
  );
  const close = async () => {
    closing = true;
    await leave();
    await presence.end();
    await stopClusterWhenIdle(cluster, url);
  };
  return { ...databases, url, isShared: false, close };
}
