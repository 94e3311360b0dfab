import type { DoseGrid, Structure } from '@isocenter/dicom-rt';
import {
  contourVolumeCc,
  type DoseField,
  type Estimate,
  measure,
  PRODUCT_SOLID,
  parseMetric,
  type SolidConvention,
  type StructureDvh,
  structureDvh,
} from '@isocenter/dosimetry';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import { compareWithPlanningSystem } from './compare-with-planning-system.ts';
import type { StructureResult } from './contract.ts';
import { structureColour } from './structure-colour.ts';
import { structureContours } from './structure-contours.ts';
import { thinCurve } from './thin-curve.ts';

/** One structure as measured: what the page shows, and the DVH that goals are measured on. */
export interface MeasuredStructure {
  readonly structure: Structure;
  readonly result: StructureResult;
  /** Absent where there is no volume or no dose; `result.notices` then says why. */
  readonly dvh?: StructureDvh;
}

/** What structures are measured in; no field where there is no dose in Gy. */
export interface MeasuredDose {
  readonly field: DoseField | undefined;
  readonly objects: readonly DoseGrid[];
}

const METRIC = {
  d98Gy: parseMetric('D98%[Gy]'),
  d95Gy: parseMetric('D95%[Gy]'),
  d50Gy: parseMetric('D50%[Gy]'),
  d2Gy: parseMetric('D2%[Gy]'),
  d0_03ccGy: parseMetric('D0.03cc[Gy]'),
  minGy: parseMetric('Min[Gy]'),
  meanGy: parseMetric('Mean[Gy]'),
  maxGy: parseMetric('Max[Gy]'),
} as const;

const NOTHING_MEASURED = {
  volumeCc: null,
  minGy: null,
  meanGy: null,
  maxGy: null,
  d98Gy: null,
  d95Gy: null,
  d50Gy: null,
  d2Gy: null,
  d0_03ccGy: null,
  outsideDoseGridFraction: null,
  curve: null,
  planningSystem: null,
  method: null,
} as const;

/**
 * Volume and dose of one structure, before its name is understood; what could not be had is absent, with the reason, and never 0.
 * @param solid other than what the product reads from contours, where a person asks for it
 */
export function measureStructure(
  structure: Structure,
  dose: MeasuredDose,
  solid: Partial<SolidConvention> = {},
): MeasuredStructure {
  const { roiNumber, interpretedType = null } = structure;
  const identity = {
    roiNumber,
    name: structure.name,
    standardName: null,
    colour: structureColour(structure),
    interpretedType,
  };
  const without = (notices: readonly Notice[], volumeCc: Estimate | null = null): MeasuredStructure => ({
    structure,
    result: { ...identity, ...NOTHING_MEASURED, volumeCc, notices },
  });
  const contours = structureContours(structure);
  if (!contours.closed) return without([contours.reason]);
  const named = { ...PRODUCT_SOLID, ...solid, name: structure.name };
  try {
    if (!dose.field) return without([], volumeOnly(contours.closed, named));
    const dvh = structureDvh(contours.closed, dose.field, named);
    const { figures, reasons } = figuresOf(dvh);
    const { planningSystem, notices } = theirsOf(dvh, structure, dose.objects);
    return {
      structure,
      dvh,
      result: { ...identity, ...figures, planningSystem, notices: [...notices, ...reasons] },
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return without([notMeasured(structure.name, error)]);
  }
}

/** Why one structure could not be measured, as a warning beside the others. */
export function notMeasured(structure: string, { code }: DomainError): Notice {
  switch (code) {
    case 'dosimetry/no-volume':
      return notice('notice/physics/structure-encloses-nothing', { structure });
    case 'dosimetry/contours-not-parallel':
      return notice('notice/physics/structure-not-planar', { structure });
    default:
      return notice('notice/physics/structure-not-measured', { structure, code });
  }
}

function volumeOnly(
  contours: readonly [Float64Array, ...Float64Array[]],
  named: SolidConvention & { readonly name: string },
): Estimate {
  const value = contourVolumeCc(contours, named);
  const ends = [
    value,
    contourVolumeCc(contours, { ...named, endCap: 'slab' }),
    contourVolumeCc(contours, { ...named, endCap: 'trapezoid' }),
  ];
  return { value, error: 0, endCapEffect: Math.max(...ends.map((end) => Math.abs(end - value))) };
}

/** The figures, and why one could not be had: said once for all that share the reason. */
function figuresOf(dvh: StructureDvh) {
  const withheld = new Map<string, Notice>();
  const figure = (key: keyof typeof METRIC): Estimate | null => {
    const measured = measure(dvh, METRIC[key], {});
    if (measured.measured) {
      const { value, error, endCapEffect } = measured;
      return { value, error, endCapEffect };
    }
    const { code, values } = measured.reason;
    const shared = JSON.stringify([code, { ...values, metric: '' }]);
    const metrics = [withheld.get(shared)?.values['metric'], values['metric']].filter((metric) => metric !== undefined);
    withheld.set(shared, { code, values: { ...values, metric: metrics.join(', ') } });
    return null;
  };
  const { endCap, between, planeSpacingMm, subdivision, samples } = dvh.method;
  const figures = {
    volumeCc: dvh.volumeCc,
    minGy: figure('minGy'),
    meanGy: figure('meanGy'),
    maxGy: figure('maxGy'),
    d98Gy: figure('d98Gy'),
    d95Gy: figure('d95Gy'),
    d50Gy: figure('d50Gy'),
    d2Gy: figure('d2Gy'),
    d0_03ccGy: figure('d0_03ccGy'),
    outsideDoseGridFraction: dvh.outsideDoseGridFraction,
    curve: thinCurve(dvh.curve),
    method: { endCap, between, planeSpacingMm, subdivision, samples },
  };
  return { figures, reasons: [...withheld.values()] };
}

/** A stored DVH is of the plan's dose: it is compared only where that dose alone was measured. */
function theirsOf(
  dvh: StructureDvh,
  { roiNumber }: Structure,
  objects: readonly DoseGrid[],
): Pick<StructureResult, 'planningSystem' | 'notices'> {
  const [object, another] = objects;
  const stored = another
    ? undefined
    : object?.planningSystemDvhs.find(({ roiNumbers }) => isOnly(roiNumbers, roiNumber));
  if (!stored) return { planningSystem: null, notices: dvh.notices };
  const { comparison, notices } = compareWithPlanningSystem(dvh, stored);
  return { planningSystem: comparison, notices: [...dvh.notices, ...notices] };
}

const isOnly = (roiNumbers: readonly number[], roiNumber: number) =>
  roiNumbers.length === 1 && roiNumbers[0] === roiNumber;
