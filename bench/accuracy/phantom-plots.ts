import type { ClinicDeviation } from './clinic.ts';
import type { Deviation } from './deviation.ts';
import type { DeviationPlot, PlotGroup } from './deviation-plot.ts';
import type { SolidDeviation } from './solids.ts';

/** Figures that a plot shows, in its order, and what is to be reached of each in the solids. */
const FIGURES = [
  { key: 'volume_cc', figure: 'Volume (%)', toReach: 0.5 },
  { key: 'dmean_gy', figure: 'Mean (Gy)', toReach: 0.02 },
  { key: 'd99_gy', figure: 'D99% (Gy)', toReach: 0.1 },
  { key: 'd95_gy', figure: 'D95% (Gy)', toReach: 0.1 },
  { key: 'd50_gy', figure: 'D50% (Gy)' },
  { key: 'd5_gy', figure: 'D5% (Gy)', toReach: 0.1 },
  { key: 'd1_gy', figure: 'D1% (Gy)', toReach: 0.1 },
] as const;

const SOLIDS: Readonly<Record<string, string>> = {
  sphere: 'Sphere, 24 mm',
  cylinder_z: 'Cylinder across the planes, 24 mm',
  cylinder_y: 'Cylinder in the planes, 24 mm',
  cone_z: 'Cone across the planes, 24 mm',
  cone_y: 'Cone in the planes, 24 mm',
};
const EACH_CASE = 'Each dot a case; blue bars: our stated error.';

export interface NamedPlot {
  /** File name without its ending. */
  readonly name: string;
  readonly plot: DeviationPlot;
}

/** A plot of each solid in the gradient, one of the sphere in the Gaussian dose, one of the clinic phantom. */
export function phantomPlots(solids: readonly SolidDeviation[], clinic: readonly ClinicDeviation[]): NamedPlot[] {
  const toSolid = solids.filter(({ truth }) => truth === 'solid');
  const linear = Object.entries(SOLIDS).map(([solid, title]) => ({
    name: solid,
    plot: {
      title: `${title}, 1 Gy/mm: deviation from the exact solid`,
      subtitle: `Gradient along and across the planes; dose grid 1, 2, 3 mm; slices 1, 2, 3 mm. ${EACH_CASE}`,
      groups: groupsOf(toSolid.filter((found) => found.solid === solid && found.dose !== 'gauss')),
    },
  }));
  return [
    ...linear,
    {
      name: 'sphere-gauss',
      plot: {
        title: 'Sphere, 24 mm, in a Gaussian dose of 15 mm: deviation from the exact solid',
        subtitle: `Dose grid 1, 2, 3 mm, which loses some of the curved dose itself; slices 1, 2, 3 mm. ${EACH_CASE}`,
        groups: groupsOf(toSolid.filter(({ dose }) => dose === 'gauss')),
      },
    },
    {
      name: 'clinic',
      plot: {
        title: 'Clinic phantom: deviation from the converged values of the true ellipsoids',
        subtitle: `Body and 24 ellipsoids of 8 to 50 mm; dose grid 2.5 mm. ${EACH_CASE}`,
        // The targets speak of 1 Gy/mm and dose grids of 1 and 2 mm. dicompyler's two settings give the same figures.
        groups: groupsOf(clinic.filter(({ program }) => !program.includes('extents'))).map(({ figure, lines }) => ({
          figure,
          lines,
        })),
      },
    },
  ];
}

function groupsOf(found: readonly (Deviation & { readonly program: string })[]): PlotGroup[] {
  // These solids end half a plane beyond their contours: a trapezoid's ends are not theirs, and it stands in the tables alone.
  const programs = [...new Set(found.map(({ program }) => program))].filter(
    (program) => !program.includes('trapezoid'),
  );
  return FIGURES.map(({ key, figure, ...rest }) => ({
    figure,
    ...rest,
    lines: programs.map((program) => ({
      program: shortName(program),
      isOurs: program.startsWith('Isocenter'),
      deviations: found.filter((f) => f.program === program && f.key === key),
    })),
  }));
}

/** `dicompyler-core 0.5.7 [fine]` → `dicompyler-core, fine`: versions stand in the document. */
export function shortName(program: string): string {
  return program
    .replace(/ [\d.]+\S* \[(.+)\]/, ', $1')
    .replace('fine0.5', '0.5 mm')
    .replace('fine1', '1 mm');
}
