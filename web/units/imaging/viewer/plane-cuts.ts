import { colourTable, differenceTable } from './colour-map.ts';
import { ContourPaths } from './contour-paths.ts';
import { cutDose, doseRefinement } from './dose-plane.ts';
import { paintDoseWash } from './dose-wash.ts';
import { gammaTable, paintGamma } from './gamma-colour.ts';
import { cutGamma, failingLattice } from './gamma-plane.ts';
import { planeWalk } from './grid-plane.ts';
import { paintImagePlane } from './image-plane.ts';
import { pathOfLines } from './line-path.ts';
import { type Lattice, marchingSquares } from './marching-squares.ts';
import { PixelLayer } from './pixel-layer.ts';
import { remember } from './remember.ts';
import type { Orientation } from './view-plane.ts';
import type { ViewerScene } from './viewer-scene.ts';
import type { ViewerState } from './viewer-state.ts';
import { greyTable } from './window-level.ts';

type Present<Layer extends 'image' | 'dose' | 'gamma'> = NonNullable<ViewerScene[Layer]>;

/** What is cut out of volumes and structures for one view, each made anew only when what it shows has changed. */
export type PlaneCuts = ReturnType<typeof createPlaneCuts>;

export function createPlaneCuts(orientation: Orientation) {
  return {
    image: imageCut(orientation),
    ...doseCuts(orientation),
    ...gammaCuts(orientation),
    contours: new ContourPaths(orientation),
  };
}

function imageCut(orientation: Orientation) {
  const layer = new PixelLayer();
  const tableOf = remember(greyTable);
  return remember((image: Present<'image'>, _version: number, index: number, window: ViewerState['window']) => {
    const { columns, rows } = planeWalk(image.grid.size, orientation);
    return layer.paint(columns, rows, (pixels) =>
      paintImagePlane(image, { orientation, index, window, table: tableOf(window) }, pixels),
    );
  });
}

function doseCuts(orientation: Orientation) {
  const layer = new PixelLayer();
  const coloursOf = remember(colourTable);
  const differences = remember(differenceTable);
  return {
    dose: remember((dose: Present<'dose'>, positionMm: number) =>
      cutDose(dose, { orientation, positionMm, refinement: doseRefinement(dose.grid) }),
    ),
    wash: remember((lattice: Lattice, wash: ViewerState['wash'], signed: boolean) =>
      layer.paint(lattice.columnMm.length, lattice.rowMm.length, (pixels) =>
        paintDoseWash(lattice, { ...wash, signed }, signed ? differences() : coloursOf(wash.map), pixels),
      ),
    ),
    isodoses: remember((lattice: Lattice, levels: ViewerState['isodoses']['levels']) =>
      levels.map(({ dose, colour }) => {
        const lines = marchingSquares(lattice, dose);
        return { dose, colour, lines, path: pathOfLines(lines) };
      }),
    ),
  };
}

function gammaCuts(orientation: Orientation) {
  const layer = new PixelLayer();
  const coloursOf = remember(gammaTable);
  return {
    gamma: remember((gamma: Present<'gamma'>, positionMm: number) => cutGamma(gamma, { orientation, positionMm })),
    gammaMap: remember((lattice: Lattice, signed: boolean, failingOnly: boolean) =>
      layer.paint(lattice.columnMm.length, lattice.rowMm.length, (pixels) =>
        paintGamma(lattice, { table: coloursOf(signed), failingOnly }, pixels),
      ),
    ),
    failing: remember((lattice: Lattice) => pathOfLines(marchingSquares(failingLattice(lattice), 1))),
  };
}
