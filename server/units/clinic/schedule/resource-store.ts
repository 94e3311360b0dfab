import { DomainError, notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Downtime, DowntimeContent, Resource, ResourceContent } from './contract.ts';

/** Machines first, as they are listed. */
const ORDER: readonly Resource['kind'][] = ['machine', 'simulator', 'room', 'person'];

export async function resources(database: Database): Promise<Resource[]> {
  const rows = await database.selectFrom('clinic_resource').selectAll().orderBy('name').execute();
  return rows.map(resourceOf).sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

/** @throws DomainError `platform/not-found` for the first that is not there */
export async function requireResources(database: Database, keys: readonly string[]): Promise<Resource[]> {
  const rows = await database
    .selectFrom('clinic_resource')
    .selectAll()
    .where('resource_key', 'in', keys.map(keyNumber))
    .execute();
  return keys.map((key) => {
    const row = rows.find(({ resource_key }) => String(resource_key) === key);
    if (!row) throw notFound('resource', key);
    return resourceOf(row);
  });
}

/** What is booked anew is in use. @throws DomainError `platform/not-found`, `clinic/resource-not-in-use` */
export async function requireInUse(database: Database, keys: readonly string[]): Promise<Resource[]> {
  const found = await requireResources(database, keys);
  const unused = found.find(({ inUse }) => !inUse);
  if (unused) throw new DomainError('clinic/resource-not-in-use', { resource: unused.name });
  return found;
}

export async function addResource(database: Database, content: ResourceContent): Promise<string> {
  const { resource_key } = await database
    .insertInto('clinic_resource')
    .values(columnsOf(content))
    .returning('resource_key')
    .executeTakeFirstOrThrow();
  return String(resource_key);
}

interface Changed<Content> {
  readonly content: Content;
  readonly revision: number;
}

/** @throws DomainError `platform/not-found`, `platform/changed-meanwhile` */
export async function changeResource(
  database: Database,
  resourceKey: string,
  { content, revision }: Changed<ResourceContent>,
): Promise<void> {
  const [present] = await requireResources(database, [resourceKey]);
  const { numUpdatedRows } = await database
    .updateTable('clinic_resource')
    .set({ ...columnsOf(content), revision: revision + 1 })
    .where('resource_key', '=', keyNumber(resourceKey))
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) requireSame(present?.revision ?? 0, revision);
}

export async function readDowntime(database: Database, downtimeKey: string): Promise<Downtime> {
  const row = await database
    .selectFrom('clinic_downtime')
    .selectAll()
    .where('downtime_key', '=', keyNumber(downtimeKey))
    .executeTakeFirst();
  if (!row) throw notFound('resourceDowntime', downtimeKey);
  return downtimeOf(row);
}

/** Those that stand and touch a time. */
export async function downtimesIn(
  database: Database,
  { from, to, resourceKeys }: { readonly from: Date; readonly to: Date; readonly resourceKeys?: readonly string[] },
): Promise<Downtime[]> {
  let asked = database
    .selectFrom('clinic_downtime')
    .selectAll()
    .where('cancelled', '=', false)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('starts_at');
  if (resourceKeys) asked = asked.where('resource_key', 'in', resourceKeys.map(keyNumber));
  return (await asked.execute()).map(downtimeOf);
}

/** @throws DomainError `platform/not-found` for a resource that is not there */
export async function addDowntime(database: Database, content: DowntimeContent): Promise<string> {
  await requireResources(database, [content.resourceKey]);
  const { downtime_key } = await database
    .insertInto('clinic_downtime')
    .values(downtimeColumns(content))
    .returning('downtime_key')
    .executeTakeFirstOrThrow();
  return String(downtime_key);
}

/** @throws DomainError `platform/not-found`, `platform/changed-meanwhile` */
export async function changeDowntime(
  database: Database,
  downtimeKey: string,
  { content, revision }: Changed<DowntimeContent>,
): Promise<void> {
  const present = await readDowntime(database, downtimeKey);
  const { numUpdatedRows } = await database
    .updateTable('clinic_downtime')
    .set({ ...downtimeColumns({ ...content, resourceKey: present.resourceKey }), revision: revision + 1 })
    .where('downtime_key', '=', keyNumber(downtimeKey))
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) requireSame(present.revision, revision);
}

function columnsOf({ kind, name, nameZh, personKey, opens, closes, inUse }: ResourceContent) {
  const person_key = personKey === null ? null : keyNumber(personKey);
  return { kind, name, name_zh: nameZh, person_key, opens, closes, in_use: inUse };
}

function downtimeColumns({ resourceKey, startsAt, endsAt, reason, cancelled }: DowntimeContent) {
  const at = { starts_at: new Date(startsAt), ends_at: new Date(endsAt) };
  return { resource_key: keyNumber(resourceKey), ...at, reason, cancelled };
}

function resourceOf(row: Selectable<Tables['clinic_resource']>): Resource {
  return {
    ...{ resourceKey: String(row.resource_key), siteKey: String(row.site_key), revision: row.revision },
    ...{ kind: row.kind, name: row.name, nameZh: row.name_zh, opens: row.opens, closes: row.closes },
    ...{ personKey: row.person_key === null ? null : String(row.person_key), inUse: row.in_use },
  };
}

function downtimeOf(row: Selectable<Tables['clinic_downtime']>): Downtime {
  return {
    ...{ downtimeKey: String(row.downtime_key), resourceKey: String(row.resource_key), revision: row.revision },
    ...{ startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString() },
    ...{ reason: row.reason, cancelled: row.cancelled },
  };
}
