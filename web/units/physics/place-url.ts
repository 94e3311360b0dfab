import type { Vec3 } from '../../../server/units/physics/contract.ts';

/** Where the viewer stands and in what doses are told, as every page with planes keeps it in its address. */
export interface Place {
  readonly atMm: Vec3 | null;
  readonly view: 'axial' | 'sagittal' | 'coronal' | null;
  readonly unit: 'Gy' | '%' | null;
}

/** What is crooked is left out. */
export function parsePlace(params: URLSearchParams): Place {
  const view = params.get('view');
  const unit = params.get('unit');
  return {
    atMm: parsePoint(params.get('at')),
    view: view === 'axial' || view === 'sagittal' || view === 'coronal' ? view : null,
    unit: unit === 'Gy' || unit === '%' ? unit : null,
  };
}

export function writtenPlace({ atMm, view, unit }: Place): readonly (readonly [string, string | null])[] {
  return [
    ['at', atMm && writtenPoint(atMm)],
    ['view', view],
    ['unit', unit],
  ];
}

/** `x,y,z` [mm], to a tenth. */
export function writtenPoint(pointMm: Vec3): string {
  return pointMm.map((mm) => Number(mm.toFixed(1))).join(',');
}

export function parsePoint(text: string | null): Vec3 | null {
  const [x, y, z, ...more] = (text || 'none').split(',').map(Number);
  if (x === undefined || y === undefined || z === undefined || more.length > 0) return null;
  return [x, y, z].every(Number.isFinite) ? [x, y, z] : null;
}

/** The query of an address; what is not said is not written. */
export function queryOf(written: readonly (readonly [string, string | null])[]): URLSearchParams {
  return new URLSearchParams(written.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
