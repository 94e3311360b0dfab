import {
  contourVolumeCc,
  type DoseField,
  type SolidConvention,
  type StructureDvh,
  structureDvh,
} from '@isocenter/dosimetry';
import { refinedInPlane } from './grown-case.ts';
import { type ClosedStructure, readClosedStructures, readDoseField } from './read-case.ts';
import { absentUnless, reference } from './shared.ts';
import type { Absent, Growth, LeastWork, Peer, PreparedWork, Work } from './work.ts';

const CASE = { structures: reference('cases/clinic/rtss.dcm'), dose: reference('cases/clinic/rtdose.dcm') };

/** As the peers read contours, a stack of prisms with slab ends; and as what they were cut from. */
const AS_PRISMS: SolidConvention = { endCap: 'slab', between: 'extruded' };
const AS_SOLID: SolidConvention = { endCap: 'rounded', between: 'interpolated' };

export const dvhWorks: readonly Work[] = [
  {
    group: 'dvh',
    name: 'DVH',
    input: 'clinic phantom, 25 structures, 3.3 M voxels',
    judgedBy: 'cpu',
    toReach: { seconds: 0.15 },
    prepare: async () => prepared(AS_PRISMS, PEERS),
  },
  {
    group: 'dvh',
    name: 'DVH, interpolated and rounded',
    input: 'clinic phantom, 25 structures, 3.3 M voxels',
    judgedBy: 'cpu',
    prepare: async () => prepared(AS_SOLID, []),
  },
];

async function prepared(solid: SolidConvention, peers: readonly Peer[]): Promise<PreparedWork | Absent> {
  const absent = absentUnless(CASE.structures, CASE.dose);
  if (absent) return absent;
  const structures = await readClosedStructures(CASE.structures);
  const dose = await readDoseField(CASE.dose);
  return { ...dvhOfAll(structures, dose, solid), peers, least: leastWork(structures, dose) };
}

const files = [CASE.structures, CASE.dose, '--runs', '1'];
const PEERS: readonly Peer[] = [
  {
    label: 'plastimatch, 1 mm raster on the contour planes',
    script: 'dvh_plastimatch.py',
    args: [...files, '--mode', 'fine'],
  },
  { label: 'plastimatch, on the dose planes', script: 'dvh_plastimatch.py', args: [...files, '--mode', 'dose'] },
  {
    label: 'dicompyler-core, extents',
    script: 'dvh_dicompyler.py',
    args: [...files, '--mode', 'extents'],
    pythonPath: 'dicompyler-core',
  },
].map((peer) => ({ ...peer, answer: ({ results }) => meanOf(bodyOf(results)?.dmean_gy) }));

export const dvhGrowths: readonly Growth[] = [
  {
    group: 'dvh',
    name: 'DVH, clinic phantom',
    along: 'dose voxels',
    judgedBy: 'cpu',
    prepare: async (times) => {
      const absent = absentUnless(CASE.structures, CASE.dose);
      if (absent) return absent;
      const dose = await readDoseField(CASE.dose);
      const { grid, values: doseGy } = refinedInPlane(dose.grid, dose.doseGy, Math.sqrt(times));
      return dvhOfAll(await readClosedStructures(CASE.structures), { ...dose, grid, doseGy });
    },
  },
  {
    group: 'dvh',
    name: 'DVH, clinic phantom',
    along: 'structures',
    judgedBy: 'cpu',
    prepare: async (times) => {
      const absent = absentUnless(CASE.structures, CASE.dose);
      if (absent) return absent;
      const structures = await readClosedStructures(CASE.structures);
      const copies = Array.from({ length: times }, () =>
        structures.map(({ name, contours }) => ({ name, contours: contours.map((c) => c.slice()) })),
      );
      return dvhOfAll(copies.flat(), await readDoseField(CASE.dose));
    },
  },
];

function dvhOfAll(structures: readonly ClosedStructure[], dose: DoseField, solid = AS_PRISMS): PreparedWork {
  let body: StructureDvh | undefined;
  return {
    run: () => {
      for (const { name, contours } of structures) {
        const dvh = structureDvh(contours, dose, { ...solid, name });
        if (name === 'BODY') body = dvh;
      }
    },
    answer: () => meanOf(body?.meanGy.value),
  };
}

/** The largest structure's mean dose: enough to see that the same thing was computed. */
function meanOf(meanGy: unknown): string {
  return typeof meanGy === 'number' ? `BODY mean ${meanGy.toFixed(2)} Gy` : '';
}

function bodyOf(results: Readonly<Record<string, unknown>> | undefined): { readonly dmean_gy?: unknown } | undefined {
  const body = results?.['BODY'];
  return typeof body === 'object' && body !== null ? body : undefined;
}

/** A trilinear value (7 linear interpolations) and a count for each dose voxel inside a structure. */
function leastWork(structures: readonly ClosedStructure[], dose: DoseField): LeastWork {
  const [i, j, k] = dose.grid.spacingMm;
  const voxels = structures
    .map(
      ({ contours, name }) =>
        (contourVolumeCc(contours, { endCap: 'slab', between: 'extruded', name }) * 1000) / (i * j * k),
    )
    .reduce((sum, count) => sum + count, 0);
  const points = structures.flatMap(({ contours }) => contours).reduce((sum, contour) => sum + contour.byteLength, 0);
  return { bytes: dose.doseGy.byteLength + points, multiplyAdds: 8 * voxels, countedAs: '8 a dose voxel inside' };
}
