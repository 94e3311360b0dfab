import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DicomJson, dicomJson, type JsonAttribute } from './dicom-json.ts';

const bulkDataUri = (tag: string) => `bulk/${tag}`;
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Explicit VR little endian without meta information; values as they stand in the file, even in length. */
const explicit = (...elements: readonly [tag: string, vr: string, value: string][]) =>
  latin(
    elements
      .map(([tag, vr, value]) => {
        const head = [tag.slice(2, 4), tag.slice(0, 2), tag.slice(6), tag.slice(4, 6)]
          .map((hex) => String.fromCharCode(Number.parseInt(hex, 16)))
          .join('');
        const long = ['OB', 'OW', 'UT', 'UN'].includes(vr);
        const length = String.fromCharCode(value.length & 255, value.length >> 8) + (long ? '\0\0' : '');
        return `${head}${vr}${long ? '\0\0' : ''}${length}${value}`;
      })
      .join(''),
  );

// PS3.18 F.2: each attribute as the standard's tables say
const cases: readonly { tag: string; vr: string; value: string; json: JsonAttribute }[] = [
  { tag: '00080020', vr: 'DA', value: '20260309', json: { vr: 'DA', Value: ['20260309'] } },
  { tag: '00080008', vr: 'CS', value: 'ORIGINAL\\\\AXIAL ', json: { vr: 'CS', Value: ['ORIGINAL', null, 'AXIAL'] } },
  { tag: '00080050', vr: 'SH', value: '', json: { vr: 'SH' } },
  {
    tag: '00100010',
    vr: 'PN',
    value: 'Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab ',
    json: { vr: 'PN', Value: [{ Alphabetic: 'Wang^XiaoDong', Ideographic: '王^小东' }] },
  },
  { tag: '00102000', vr: 'LO', value: '  ', json: { vr: 'LO' } },
  { tag: '00200013', vr: 'IS', value: '12', json: { vr: 'IS', Value: [12] } },
  { tag: '00280030', vr: 'DS', value: '0.5\\1e1', json: { vr: 'DS', Value: [0.5, 10] } },
  { tag: '00204000', vr: 'LT', value: 'a\\b ', json: { vr: 'LT', Value: ['a\\b'] } },
  { tag: '00280010', vr: 'US', value: '\x00\x02', json: { vr: 'US', Value: [512] } },
  { tag: '00280009', vr: 'AT', value: '\x04\x30\x0c\x00', json: { vr: 'AT', Value: ['3004000C'] } },
  { tag: '00291010', vr: 'OB', value: '\x01\x02', json: { vr: 'OB', InlineBinary: 'AQI=' } },
  { tag: '00291011', vr: 'OB', value: 'x'.repeat(2000), json: { vr: 'OB', BulkDataURI: 'bulk/00291011' } },
  { tag: '7FE00010', vr: 'OW', value: '\x01\x02', json: { vr: 'OW', BulkDataURI: 'bulk/7FE00010' } },
];
for (const { tag, vr, value, json } of cases)
  test(`${tag} ${vr} of ${value.length} bytes`, () => {
    const file = explicit(['00080005', 'CS', 'GB18030 '], [tag, vr, value]);
    expect(dicomJson(file, { bulkDataUri })).toEqual({ '00080005': { vr: 'CS', Value: ['ISO_IR 192'] }, [tag]: json });
  });

const folder = path.resolve(import.meta.dirname, '../../../../../shared/data');
const program = spawnSync('dcm2json', ['--version']).status === 0;
const files = [
  'tiny-ct-rs-eclipse',
  'monaco-tiny-vmat',
  'rando-prostate-eclipse',
  'conformance-oddities',
  'dose-orientations',
];

describe.skipIf(!existsSync(folder) || !program)('as dcm2json writes it (skipped without ../shared or dcmtk)', () => {
  const objects = files
    .filter((name) => existsSync(path.join(folder, name)))
    .flatMap((name) => readdirSync(path.join(folder, name)).map((file) => path.join(name, file)))
    .filter(
      (file) =>
        /RT?[SPD].*\.dcm$|rtplan\.dcm|rtdose\.dcm|CT_small\.dcm|ExplVR_BigEnd\.dcm/i.test(file) &&
        !/truncated|rle|expb/.test(file),
    );
  for (const object of objects.slice(0, 16))
    test(object, () => {
      const file = path.join(folder, object);
      const other = spawnSync('dcm2json', ['-fc', file], { maxBuffer: 2 ** 30 });
      if (other.status !== 0) return; // what DCMTK cannot read is no witness
      const theirs: DicomJson = JSON.parse(other.stdout.toString('latin1').replaceAll(/\binf\b/g, 'null'));
      const ours = dicomJson(readFileSync(file), { bulkDataUri });
      const comparable = (json: DicomJson) => plain(json, /^(0002|7FE0|0008000[15]|0000|....0000)/);
      expect(comparable(ours)).toEqual(comparable(theirs));
    });
});

/** Without what is spelled freely: binary values, private and unknown attributes, numbers as text. */
function plain(json: DicomJson, leaveOut: RegExp): object {
  return Object.fromEntries(
    Object.entries(json)
      .filter(([tag, { vr }]) => !leaveOut.test(tag) && Number.parseInt(tag[3]!, 16) % 2 === 0 && !/^O|UN/.test(vr))
      .map(([tag, { vr, Value }]) => [
        tag,
        vr === 'SQ'
          ? (Value ?? []).map((item) => plain(item as DicomJson, leaveOut))
          : (Value ?? []).map((value) =>
              vr === 'DS' || vr === 'IS' || vr === 'FL' ? Number(Number(value).toPrecision(6)) : value,
            ),
      ]),
  );
}
