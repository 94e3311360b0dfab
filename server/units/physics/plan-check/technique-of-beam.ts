import type { Beam } from '@isocenter/dicom-rt';
import type { StructuredPrescription } from './contract.ts';

type Technique = NonNullable<StructuredPrescription['phases'][number]['technique']>;

/** What a photon beam is, by how it moves: leaves and gantry, leaves alone, or neither. */
export function techniqueOfBeam({ controlPoints }: Beam): Technique {
  const turns = controlPoints.some(({ gantryRotation }) => gantryRotation === 'CW' || gantryRotation === 'CC');
  const shapes = new Set(controlPoints.map(({ limiters }) => JSON.stringify(limiters.filter(isLeaves).map(positions))));
  if (shapes.size < 2) return '3D-CRT';
  return turns ? 'VMAT' : 'IMRT';
}

const isLeaves = ({ type }: { readonly type: string }) => type.startsWith('MLC');
const positions = ({ positionsMm }: { readonly positionsMm: Float64Array }) => [...positionsMm];
