import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImageVolume, uidFromSeed, writeCtSlices } from '@isocenter/dicom-rt';

/** Slices of 512 × 512 as files: each 200 are a patient of their own, `BENCH0000` and so on where the seed is `BENCH`. */
export interface CtFiles {
  readonly folder: string;
  readonly paths: readonly string[];
  remove(): Promise<void>;
}

const SLICES_A_PATIENT = 200;

export async function writeCtFiles({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: string;
}): Promise<CtFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-ct-'));
  const paths: string[] = [];
  for (let patient = 0; paths.length < count; patient++) {
    const slices = Math.min(SLICES_A_PATIENT, count - paths.length);
    for (const slice of writeCtSlices(ctVolume(`${seed}${String(patient).padStart(4, '0')}`, [512, 512, slices]))) {
      const path = join(folder, `${String(paths.length).padStart(5, '0')}.dcm`);
      await writeFile(path, slice);
      paths.push(path);
    }
  }
  return { folder, paths, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A CT of a cylinder with a wavy texture: nothing that compresses to nothing. */
export function ctVolume(seed: string, size: readonly [number, number, number]): ImageVolume {
  const [columns, rows, slices] = size;
  const values = new Int16Array(columns * rows * slices);
  for (let index = 0; index < values.length; index++) {
    const x = (index % columns) - columns / 2;
    const y = (Math.floor(index / columns) % rows) - rows / 2;
    values[index] = Math.hypot(x, y) < columns / 3 ? Math.round(40 + 20 * Math.sin(index * 0.7)) : -1000;
  }
  const uid = (what: string) => uidFromSeed(`${seed} ${what}`);
  return {
    header: {
      sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
      sopInstanceUid: uid('slice 0'),
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      modality: 'CT',
      patient: { patientId: seed.replace(' ', '-'), name: { alphabetic: `Bench^${seed}` } },
      studyInstanceUid: uid('study'),
      studyDate: '2026-03-09',
      seriesInstanceUid: uid('series'),
      frameOfReferenceUid: uid('frame'),
      referencedInstanceUids: [],
      referencedSeriesUids: [],
    },
    modality: 'CT',
    unit: 'HU',
    grid: {
      size,
      spacingMm: [1, 1, 2],
      originMm: [-256, -256, 0],
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    values,
    sliceUids: Array.from({ length: slices }, (_, k) => uid(`slice ${k}`)),
    interpolatedSlices: [],
    patientPosition: 'HFS',
    notices: [],
  };
}
