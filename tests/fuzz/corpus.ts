import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMPRESSED_SLICES } from '../../packages/dicom-rt/src/testing/compressed-slices.ts';
import { encodeFile, type FixtureEncoding } from '../../packages/dicom-rt/src/testing/encode-fixture.ts';
import { ctSlice, doseGrid, structureSet } from '../../packages/dicom-rt/src/testing/fixtures.ts';
import { TRANSFER_SYNTAX } from '../../packages/dicom-rt/src/uids.ts';
import {
  EXAMPLE_BRACHY_PLAN,
  EXAMPLE_DOSE,
  EXAMPLE_IMAGE,
  EXAMPLE_ION_PLAN,
  EXAMPLE_PLAN,
  EXAMPLE_SOURCE,
  EXAMPLE_STRUCTURE_SET,
} from '../../packages/dicom-rt/src/write/example-case.ts';
import { writeCtSlices } from '../../packages/dicom-rt/src/write/write-ct-slices.ts';
import { writeDose } from '../../packages/dicom-rt/src/write/write-dose.ts';
import { writePlan } from '../../packages/dicom-rt/src/write/write-plan.ts';
import { writeStructureSet } from '../../packages/dicom-rt/src/write/write-structure-set.ts';

/** Files that are read together: one of them is damaged. */
export interface CorpusEntry {
  readonly name: string;
  readonly files: readonly Uint8Array[];
  /** Its decoder takes milliseconds to load: drawn less often than others. */
  readonly isSlow?: boolean;
}

const SHARED_DATA = resolve(import.meta.dirname, '../../../shared/data');
/** Small files keep a case under a millisecond, and their headers and contours are what a large one has more of [bytes]. */
const LARGEST_FILE = Number(process.env['ISOCENTER_FUZZ_LARGEST'] ?? 8_000);
/** A file of more slices of one series says nothing new. */
const FILES_PER_FOLDER = 4;

/** Synthetic objects in every encoding, and, where the shared data lie beside the checkout, its small files. */
export async function corpus(): Promise<readonly CorpusEntry[]> {
  return [...written(), ...encoded(), ...(await compressed()), ...(existsSync(SHARED_DATA) ? shared() : [])];
}

function written(): CorpusEntry[] {
  return [
    { name: 'written CT', files: writeCtSlices(EXAMPLE_IMAGE) },
    { name: 'written RTSTRUCT', files: [writeStructureSet(EXAMPLE_STRUCTURE_SET, { image: EXAMPLE_IMAGE })] },
    { name: 'written RTPLAN', files: [writePlan(EXAMPLE_PLAN)] },
    {
      name: 'written ion RTPLAN',
      files: [writePlan(EXAMPLE_ION_PLAN, { ion: { scanSpotTuneId: '4.0', paintings: 1 } })],
    },
    { name: 'written brachy RTPLAN', files: [writePlan(EXAMPLE_BRACHY_PLAN, { brachy: EXAMPLE_SOURCE })] },
    { name: 'written RTDOSE', files: [writeDose(EXAMPLE_DOSE)] },
  ];
}

const AXIAL = [1, 0, 0, 0, 1, 0];
const SQUARE = { type: 'CLOSED_PLANAR', points: '0\\0\\0\\10\\0\\0\\10\\10\\0\\0\\10\\0', count: '4' };
const FIXTURES = {
  dose: doseGrid({
    position: [0, 0, 0],
    orientation: AXIAL,
    spacing: [2, 2],
    columns: 4,
    rows: 3,
    offsets: [0, 3, 6, 12],
    stored: (i, j, k) => 100 * i + 10 * j + k,
    dvhs: [
      {
        '30040001 CS': 'CUMULATIVE',
        '30040002 CS': 'GY',
        '30040054 CS': 'CM3',
        '30040058 DS': '1\\10\\1\\5',
        '30040060 SQ': [{ '30040062 CS': 'INCLUDED', '30060084 IS': '1' }],
      },
    ],
  }),
  structures: structureSet([SQUARE, { type: 'POINT', points: '1\\2\\3', count: '1' }]),
};
const ENCODINGS: readonly (readonly [name: string, transferSyntaxUid: string, encoding: FixtureEncoding])[] = [
  ['implicit', TRANSFER_SYNTAX.ImplicitVRLittleEndian, { implicit: true }],
  ['implicit, open sequences', TRANSFER_SYNTAX.ImplicitVRLittleEndian, { implicit: true, undefinedLength: true }],
  ['explicit, open sequences', TRANSFER_SYNTAX.ExplicitVRLittleEndian, { undefinedLength: true }],
  ['big endian', TRANSFER_SYNTAX.ExplicitVRBigEndian, { bigEndian: true }],
];

function encoded(): CorpusEntry[] {
  const objects = Object.entries(FIXTURES).flatMap(([object, fixture]) =>
    ENCODINGS.map(([name, transferSyntaxUid, encoding]) => ({
      name: `${object}, ${name}`,
      files: [encodeFile(fixture, transferSyntaxUid, encoding)],
    })),
  );
  return [...objects, { name: 'stack of slices', files: stack() }];
}

/** One slice is missing and the stack is tilted, so that it is resampled. */
function stack(): Uint8Array[] {
  return [0, 1, 2, 4].map((k) => {
    const slice = ctSlice({
      uid: `1.2.3.10.${k}`,
      position: [0, k, 3 * k],
      orientation: AXIAL,
      spacing: [1, 1],
      columns: 6,
      rows: 5,
      stored: (i, j) => i + 10 * j,
    });
    return encodeFile(slice, TRANSFER_SYNTAX.ExplicitVRLittleEndian);
  });
}

async function compressed(): Promise<CorpusEntry[]> {
  return Promise.all(
    COMPRESSED_SLICES.map(async ({ what, file }) => ({ name: what, files: [await file()], isSlow: true })),
  );
}

function shared(): CorpusEntry[] {
  const folders = [SHARED_DATA, ...foldersIn(SHARED_DATA)];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /(?<!truncated)\.dcm$/.test(name) && statSync(join(folder, name)).size <= LARGEST_FILE)
      .slice(0, folder.endsWith('conformance-oddities') ? undefined : FILES_PER_FOLDER)
      .map((name) => ({
        name: join(folder, name).slice(SHARED_DATA.length + 1),
        files: [bytesOf(join(folder, name))],
      })),
  );
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [join(folder, name), ...foldersIn(join(folder, name))]);
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
