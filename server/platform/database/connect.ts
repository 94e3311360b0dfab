import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Cluster, clusterOf, startCluster, stopClusterWhenIdle } from './cluster.ts';
import type { Database, Tables } from './database.ts';

/** A database that was opened, and how to leave it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly url: string;
  close(): Promise<void>;
}

// Keys are bigint in SQL and text outside; counts fit a number exactly.
const INT8_OID = 20;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID ? (text: string) => Number(text) : pg.types.getTypeParser(oid, format),
};

/** A pool of connections to any PostgreSQL. */
export function connect(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 12, application_name: 'isocenter', types });
  pool.on('error', () => undefined); // an idle connection that broke is replaced by the pool; the next query tells
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * The record's database: `DATABASE_URL` where it is set, else the embedded cluster of the data folder.
 * @param options.durable false only for tests: no fsync
 */
export async function openDatabase(
  dataFolder: string,
  options: { readonly announce: (line: string) => void; readonly durable: boolean },
): Promise<OpenDatabase> {
  const external = process.env['DATABASE_URL'];
  if (external) {
    const database = connect(external);
    return { database, url: external, close: () => database.destroy() };
  }
  const cluster = await clusterOf(dataFolder, options.announce);
  const url = await startCluster(cluster, options);
  return embedded(cluster, url);
}

/** The pool drops idle connections; `presence` stays, so that no other process of ours stops the server under us. */
async function embedded(cluster: Cluster, url: string): Promise<OpenDatabase> {
  const presence = new pg.Client({ connectionString: url, application_name: 'isocenter presence' });
  presence.on('error', () => undefined); // the server died; the next query of the pool tells
  await presence.connect();
  const database = connect(url);
  const close = async () => {
    await database.destroy();
    await presence.end();
    await stopClusterWhenIdle(cluster, url);
  };
  return { database, url, close };
}
