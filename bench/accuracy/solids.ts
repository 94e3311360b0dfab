import { structureDvh } from '@isocenter/dosimetry';
import { readClosedStructures, readDoseField } from '../read-case.ts';
import { reference } from '../shared.ts';
import { type Deviation, ourDeviations, peerDeviations, type ReferenceFigures } from './deviation.ts';
import { OUR_METHODS } from './our-methods.ts';
import { type PeerFigures, type Phantoms, readReference } from './reference-files.ts';

/** One figure of one program in one of the 27 combinations. */
export interface SolidDeviation extends Deviation {
  readonly program: string;
  /** The solid itself, or the stack of prisms that its contours describe. */
  readonly truth: 'solid' | 'stack';
  readonly solid: string;
  readonly dose: string;
  readonly gridMm: number;
  readonly slicesMm: number;
}

const MILLIMETRES = [1, 2, 3] as const;
const DOSES = ['gy', 'gz', 'gauss'] as const;

/** Ours and the peers' on 5 solids in 3 doses, 3 dose grids and 3 slice distances. */
export async function solidDeviations(): Promise<SolidDeviation[]> {
  const { exact } = (await readReference<Phantoms>('phantoms.json')).analytic;
  const peers = await readReference<PeerFigures>('dvh_analytic_peers.json');
  const found: SolidDeviation[] = [];
  for (const gridMm of MILLIMETRES)
    for (const dose of DOSES) {
      const field = await readDoseField(reference(`cases/analytic/rtdose_${dose}_g${gridMm}.dcm`));
      for (const slicesMm of MILLIMETRES)
        for (const { name, contours } of await readClosedStructures(
          reference(`cases/analytic/rtss_dz${slicesMm}.dcm`),
        )) {
          const solid = exact.linear[name]?.[dose] ?? exact.gauss[name]?.[dose];
          const stack = exact.prism_stack[name]?.[dose]?.[`dz${slicesMm}`];
          if (solid === undefined) continue;
          const truths = [{ truth: 'solid' as const, figures: solid }];
          const all = [...truths, ...(stack ? [{ truth: 'stack' as const, figures: stack }] : [])];
          const where = { solid: name, dose, gridMm, slicesMm };
          for (const { program, options } of OUR_METHODS) {
            const dvh = structureDvh(contours, field, { ...options, name });
            found.push(...against(all, { ...where, program }, (figures) => ourDeviations(dvh, figures)));
          }
          const theirs = peers[`analytic_${dose}_g${gridMm}_dz${slicesMm}`] ?? {};
          for (const [program, structures] of Object.entries(theirs))
            found.push(
              ...against(all, { ...where, program }, (figures) => peerDeviations(structures[name] ?? {}, figures)),
            );
        }
    }
  return found;
}

type Where = Pick<SolidDeviation, 'program' | 'solid' | 'dose' | 'gridMm' | 'slicesMm'>;

function against(
  truths: readonly { readonly truth: 'solid' | 'stack'; readonly figures: ReferenceFigures }[],
  where: Where,
  deviations: (figures: ReferenceFigures) => Deviation[],
): SolidDeviation[] {
  return truths.flatMap(({ truth, figures }) => deviations(figures).map((found) => ({ ...found, ...where, truth })));
}
