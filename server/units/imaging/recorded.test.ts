import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActingService, acting, because } from '../../platform/database/acting.ts';
import { testDatabase } from '../../platform/database/test-database.ts';
import { decideConflict, openConflicts } from './conflicts.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { discardQuarantined, quarantinedFiles } from './quarantine.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
});
afterAll(async () => {
  await imaging.close();
  await opened.close();
});

/** A person for whom the program acts, who needs no account here. */
const physicist = (personKey: string): ActingService => ({
  ...{ kind: 'service', service: 'start', origin: '127.0.0.1 a browser' },
  onBehalfOf: { kind: 'person', personKey, name: 'Wang Min', role: 'physicist', siteKey: '1', sessionKey: '31' },
});
const store = (bytes: Uint8Array) => imaging.importFile({ importKey: null, fileName: 'a.dcm', source: bytes });
const object = (uid: string, comment = '') => fixtureObject({ uid, comment });

async function events(where: string) {
  const { rows } = await sql<{
    person: string | null;
    service: string | null;
    entity: string;
    action: string;
    after: Record<string, unknown> | null;
    before: Record<string, unknown> | null;
    patient_key: number | null;
    reason: string | null;
  }>`select e.*, c.content::jsonb -> 'after' as after, c.content::jsonb -> 'before' as before,
      c.content::jsonb ->> 'reason' as reason
    from record_event e join record_content c using (event_key) where ${sql.raw(where)} order by event_key`.execute(
    opened.owner,
  );
  return rows;
}

test('objects that arrive together from several people are each recorded as theirs', async () => {
  const people = ['11', '12', '13'].map(physicist);
  await Promise.all(
    people.flatMap((person) =>
      Array.from({ length: 12 }, (_, n) =>
        acting(person, () => store(object(`1.2.826.0.1.${person.onBehalfOf?.personKey}.${n + 1}`))),
      ),
    ),
  );
  const stored = await events(`entity = 'instance'`);
  expect(stored).toHaveLength(36);
  for (const { person, after } of stored)
    expect(String(after?.['sop_instance_uid'])).toContain(`1.2.826.0.1.${person}.`);
});

test('the event of an object names its bytes and its patient, and holds no header', async () => {
  await store(object('1.2.826.0.1.21'));
  const [event] = await events(`entity = 'instance' and content like '%"1.2.826.0.1.21"%'`);
  const [row] = await opened.database
    .selectFrom('imaging_instance')
    .select(['sha256', 'patient_key'])
    .where('sop_instance_uid', '=', '1.2.826.0.1.21')
    .execute();
  expect(event).toMatchObject({ action: 'insert', after: { sha256: row?.sha256 }, patient_key: row?.patient_key });
  expect(event?.after).not.toHaveProperty('header');
});

test('a conflict that a person decides is an event with both hashes and the reason', async () => {
  await store(object('1.2.826.0.1.31'));
  await store(object('1.2.826.0.1.31', 'corrected'));
  const [conflict] = (await openConflicts(opened.database, { limit: 100 })).rows;
  await acting(physicist('11'), () =>
    because('sent again by the planning system', () =>
      decideConflict(opened.database, conflict!.conflictKey, 'replace'),
    ),
  );
  const [decided] = await events(`entity = 'conflict' and action = 'update'`);
  expect(decided).toMatchObject({
    person: '11',
    reason: 'sent again by the planning system',
    before: { decision: null, replaced_sha256: null },
    after: { decision: 'replace', replaced_sha256: conflict!.present.sha256 },
    patient_key: Number(conflict!.patientKey),
  });
  const [replaced] = await events(`entity = 'instance' and action = 'update'`);
  expect(replaced).toMatchObject({
    before: { sha256: conflict!.present.sha256 },
    after: { sha256: conflict!.arrived.sha256 },
  });
});

test('a discarded file of the quarantine leaves its name and hash in the record', async () => {
  await store(Uint8Array.of(1, 2, 0, 3));
  const [file] = (await quarantinedFiles(opened.database, { limit: 100 })).rows;
  await acting(physicist('12'), () => discardQuarantined(imaging, file!.quarantineKey));
  const [, gone] = await events(`entity = 'quarantined-file'`);
  expect(gone).toMatchObject({
    ...{ action: 'delete', person: '12', before: { file_name: 'a.dcm', sha256: file!.sha256 }, after: null },
  });
});
