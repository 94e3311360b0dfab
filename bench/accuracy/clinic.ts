import { structureDvh } from '@isocenter/dosimetry';
import { readClosedStructures, readDoseField } from '../read-case.ts';
import { reference } from '../shared.ts';
import { type Deviation, ourDeviations, peerDeviations } from './deviation.ts';
import { OUR_METHODS } from './our-methods.ts';
import { type PeerFigures, type Phantoms, readReference } from './reference-files.ts';

export interface ClinicDeviation extends Deviation {
  readonly program: string;
  readonly structure: string;
}

/** Ours and the peers' on a body and 24 ellipsoids, against the converged values of the true ellipsoids. */
export async function clinicDeviations(): Promise<ClinicDeviation[]> {
  const { values } = (await readReference<Phantoms>('phantoms.json')).clinic;
  const peers = (await readReference<PeerFigures>('dvh_peers.json'))['clinic'] ?? {};
  const dose = await readDoseField(reference('cases/clinic/rtdose.dcm'));
  const ours = (await readClosedStructures(reference('cases/clinic/rtss.dcm'))).flatMap(({ name, contours }) =>
    OUR_METHODS.flatMap(({ program, options }) =>
      ourDeviations(structureDvh(contours, dose, { ...options, name }), values[name] ?? {}).map((found) => ({
        ...found,
        program,
        structure: name,
      })),
    ),
  );
  const theirs = Object.entries(peers).flatMap(([program, structures]) =>
    Object.entries(values).flatMap(([structure, truth]) =>
      peerDeviations(structures[structure] ?? {}, truth).map((found) => ({ ...found, program, structure })),
    ),
  );
  return [...ours, ...theirs.filter(({ program }) => !program.startsWith('converged'))];
}
