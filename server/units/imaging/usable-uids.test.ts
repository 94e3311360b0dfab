import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';
import { asFileName } from './usable-uids.ts';

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
const take = async (source: Uint8Array) =>
  (await imaging.importFile({ importKey: null, fileName: 'x.dcm', source }))[0];

const refused = [
  { uid: '../../../../tmp/x', attribute: 'SOPInstanceUID' },
  { uid: '..', attribute: 'SOPInstanceUID' },
  { uid: '1.2.3"\r\nSet-Cookie: a=b', attribute: 'SOPInstanceUID' },
  { uid: '1.2.4', seriesUid: '1.2/3', attribute: 'SeriesInstanceUID' },
  { uid: '1.2.5', studyUid: 'C:\\x', seriesUid: '1.2', attribute: 'StudyInstanceUID' },
  { uid: `1.${'2'.repeat(200)}`, attribute: 'SOPInstanceUID' },
];
for (const { attribute, ...object } of refused)
  test(`an object whose ${attribute} is no UID is quarantined: ${JSON.stringify(object).slice(0, 60)}`, async () => {
    expect(await take(fixtureObject(object))).toMatchObject({
      outcome: 'quarantined',
      refusal: { code: 'imaging/uid-unusable', values: { attribute } },
    });
  });

// What systems and anonymisers write in place of UIDs: 66 characters, no leading digit, a hash
const taken = [
  { uid: '1.2.826.0.1.3680043.8.498.12384111013600586707984092498070215881.1' },
  { uid: '1.2.6', studyUid: 'UNKNOWN', seriesUid: 'UNKNOWN' },
  { uid: 'feed9599087131742838cc1162a630fea87ba9bf61ac09bfda90d4adfa5ddaed' },
];
for (const object of taken)
  test(`an object under ${JSON.stringify(object).slice(0, 60)} is stored`, async () => {
    expect(await take(fixtureObject(object))).toMatchObject({ outcome: 'stored' });
  });

const SHARED = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const files = ['proton-small-water-opentps/RP.dcm', 'brachy-hdr-water/RP.dcm', 'conformance-oddities/bad_sequence.dcm'];
describe.skipIf(!existsSync(SHARED))('real files with crooked UIDs (needs ../shared)', () => {
  test.each(files)('%s is stored', async (file) => {
    expect(await take(await readFile(`${SHARED}/${file}`))).toMatchObject({ outcome: 'stored' });
  });
});

const names = [
  { text: '1.2.840.10008.5', name: '1.2.840.10008.5' },
  { text: '../../../../tmp/x', name: '__.._.._.._tmp_x' },
  { text: '..', name: '_' },
  { text: 'CT\r\nX: y"', name: 'CT__X__y_' },
];
for (const { text, name } of names)
  test(`${JSON.stringify(text)} as a file name is ${name}`, () => expect(asFileName(text)).toBe(name));
