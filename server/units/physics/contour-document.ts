import type { StructureSet } from '@isocenter/dicom-rt';
import type { ContourDocument } from './contract.ts';
import { structureColour } from './structure-colour.ts';

/** Contours as the page draws them, to the hundredth of a millimetre. */
export function contourDocument({ structures }: StructureSet): ContourDocument {
  return {
    structures: structures.map((structure) => {
      const { roiNumber, name, contours } = structure;
      const ofType = (...types: string[]) =>
        contours.filter(({ geometricType }) => types.includes(geometricType)).map(({ pointsMm }) => rounded(pointsMm));
      return {
        roiNumber,
        name,
        colour: structureColour(structure),
        loops: ofType('CLOSED_PLANAR', 'CLOSEDPLANAR_XOR'),
        openLines: ofType('OPEN_PLANAR', 'OPEN_NONPLANAR'),
        points: ofType('POINT'),
      };
    }),
  };
}

const rounded = (mm: Float64Array): number[] => Array.from(mm, (x) => Math.round(x * 100) / 100);
