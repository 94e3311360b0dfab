import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { BlobStore } from './blob-store.ts';
import { importFile } from './import-file.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import { createIntake } from './intake.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { removeUnnamed } from './remove-unnamed.ts';
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

/** The store, where somebody else removes each object as soon as it was settled, so many times. */
function removedAfterSettling(times: number): BlobStore & { removals(): number } {
  let removals = 0;
  const removing = (blob: IncomingBlob): IncomingBlob => ({
    ...blob,
    settle: async () => {
      await blob.settle();
      if (removals >= times) return;
      removals += 1;
      await removeUnnamed(imaging, blob.sha256);
      expect(await imaging.blobs.has(blob.sha256)).toBe(false);
    },
  });
  return {
    ...imaging.blobs,
    receive: async (source, whileHashed) => removing(await imaging.blobs.receive(source, whileHashed)),
    removals: () => removals,
  };
}

// Once: laid anew before it is stored; twice: only the database knows, and the bytes are laid under its lock.
for (const times of [1, 2])
  test(`bytes that somebody removes ${times} × on their way are there before a row names them`, async () => {
    const intake = createIntake(imaging);
    const take = (uid: string, blobs: BlobStore) => {
      const source = fixtureObject({ uid, studyUid: '1.2' });
      return importFile({ blobs, intake, countIgnored: async () => {} }, { importKey: null, fileName: 'x', source });
    };
    await take(`1.2.1.${times}`, imaging.blobs); // places the series, so that the next needs one question
    const blobs = removedAfterSettling(times);
    expect(await take(`1.2.2.${times}`, blobs)).toMatchObject([{ outcome: 'stored' }]);
    expect(blobs.removals()).toBe(times);
    const { sha256, size_bytes } = await opened.database
      .selectFrom('imaging_instance')
      .select(['sha256', 'size_bytes'])
      .where('sop_instance_uid', '=', `1.2.2.${times}`)
      .executeTakeFirstOrThrow();
    expect(await imaging.blobs.read(sha256)).toHaveLength(size_bytes);
  });

test('bytes that another room keeps stay where they are', async () => {
  const arrived = await imaging.blobs.receive(Buffer.from('kept by another room'));
  await arrived.keep();
  const { sha256 } = arrived;
  const named = (by: string) =>
    sql`create or replace function imaging_named_elsewhere(asked text) returns boolean stable language sql as ${sql.raw(`'select ${by}'`)}`.execute(
      opened.owner,
    );
  await named(`asked = ''${sha256}''`);
  await removeUnnamed(imaging, sha256);
  expect(await imaging.blobs.has(sha256)).toBe(true);
  await named('false');
  await removeUnnamed(imaging, sha256);
  expect(await imaging.blobs.has(sha256)).toBe(false);
});
