import type { Vec3 } from '../../../server/units/physics/contract.ts';

/** Where the viewer stands and in what doses are told, as every page with planes keeps it in its address. */
export interface Place {
  readonly atMm: Vec3 | null;
  readonly view: 'axial' | 'sagittal' | 'coronal' | null;
  readonly unit: 'Gy' | '%' | null;
}

/** What is crooked is left out. */
export function parsePlace(params: URLSearchParams): Place {
  const at = (params.get('at') ?? '').split(',').map(Number);
  const [x, y, z] = at;
  const view = params.get('view');
  const unit = params.get('unit');
  return {
    atMm:
      params.has('at') && x !== undefined && y !== undefined && z !== undefined && at.every(Number.isFinite)
        ? [x, y, z]
        : null,
    view: view === 'axial' || view === 'sagittal' || view === 'coronal' ? view : null,
    unit: unit === 'Gy' || unit === '%' ? unit : null,
  };
}

export function writtenPlace({ atMm, view, unit }: Place): readonly (readonly [string, string | null])[] {
  return [
    ['at', atMm?.map((mm) => Number(mm.toFixed(1))).join(',') ?? null],
    ['view', view],
    ['unit', unit],
  ];
}

/** The query of an address; what is not said is not written. */
export function queryOf(written: readonly (readonly [string, string | null])[]): URLSearchParams {
  return new URLSearchParams(written.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
