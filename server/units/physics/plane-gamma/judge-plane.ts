import {
  comparePlane,
  type GammaOptions,
  type MeasuredPlane,
  type PatientPosition,
  type PlaneComparison,
  type PlanePlacement,
  placementIn,
  type RegistrationOptions,
  type Vec3,
} from '@isocenter/dosimetry';
import { judgePassRate, TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { DomainError, distinctNotices } from '@isocenter/messages';
import type { JudgedPlane, PlaneFile, PlaneGamma, PlannedDose } from './plane-gamma.ts';
import { registerOnRequest } from './register-on-request.ts';

export interface PlaneGammaOptions {
  readonly criteria: Pick<
    GammaOptions,
    | 'doseDifferencePercent'
    | 'distanceToAgreementMm'
    | 'lowDoseCutoffPercent'
    | 'normalisation'
    | 'normalisationGy'
    | 'maximumGamma'
  >;
  readonly comparison: 'absolute' | 'relative';
  /** The array's centre in patient coordinates [mm]; a planned plane may do without: then its own coordinates are the array's. */
  readonly centreMm: Vec3 | null;
  /** How the patient of the plan lies; without it head first, supine, which is said. A planned plane needs none. */
  readonly patientPosition?: PatientPosition;
  /** Where the plane lies, where it says so itself: neither centre nor position then tell it. */
  readonly placement?: PlanePlacement;
  /** Search for a shift, and move the array by what is found. */
  readonly registration: {
    readonly search: Omit<RegistrationOptions, 'lowDoseCutoffPercent'>;
    readonly apply: boolean;
  } | null;
  readonly software: string;
}

/**
 * Compares a measured plane with a planned dose and judges it by TG-218.
 *
 * @throws DomainError `measured-plane/centre-unknown` for a volume without a centre, `measured-plane/cylinder` for an ArcCHECK against a dose
 *   that is not unwrapped, `measured-plane/plan-relative` for an absolute comparison with a plan that is not in Gy, and the refusals of
 *   `comparePlane`
 */
export function judgePlane(
  planned: PlannedDose,
  measured: { readonly file: PlaneFile; readonly plane: MeasuredPlane },
  options: PlaneGammaOptions,
): JudgedPlane {
  const { plane } = measured;
  const isVolume = planned.field.grid.size[2] > 1;
  if (isVolume && !options.centreMm) throw new DomainError('measured-plane/centre-unknown');
  if (plane.surface.kind === 'cylinder' && planned.file.format === 'DICOM')
    throw new DomainError('measured-plane/cylinder', { array: plane.array });
  if (options.comparison === 'absolute' && planned.unit !== 'Gy') throw new DomainError('measured-plane/plan-relative');
  const asksPosition = isVolume && !options.placement;
  const centreMm = options.centreMm ?? [0, 0, 0];
  const plan = { field: planned.field, placement: options.placement ?? placementIn(planned.field, centreMm, options) };
  const { lowDoseCutoffPercent } = options.criteria;
  const request = options.registration && {
    search: { ...options.registration.search, lowDoseCutoffPercent },
    apply: options.registration.apply,
  };
  const { registration, motion, notices } = registerOnRequest(plane, plan, request);
  const comparison = comparePlane(plane, plan, {
    ...options.criteria,
    dose: options.comparison,
    ...(motion ? { motion } : {}),
  });
  return {
    comparison,
    document: {
      ...documentOf(comparison, options),
      planned: { ...planned.file, dimensions: isVolume ? 3 : 2 },
      measured: measuredPart(measured),
      centreMm: plan.placement.centreMm,
      patientPosition: asksPosition ? (options.patientPosition ?? ASSUMED_POSITION) : null,
      plan: null,
      registration,
      notices: distinctNotices([
        ...[...plane.notices, ...planned.notices].filter(({ code }) => code !== OF_VOLUMES),
        ...notices,
        ...(asksPosition && !options.patientPosition
          ? [{ code: 'notice/measured-plane/position-assumed' as const, values: { position: ASSUMED_POSITION } }]
          : []),
      ]),
    },
  };
}

/** Of `placementIn`, where nothing says how the patient lies. */
const ASSUMED_POSITION: PatientPosition = 'HFS';

/** That a planar dose gives no volumes needs no word where a plane is asked for. */
const OF_VOLUMES = 'notice/dicom/dose-planar';

function measuredPart({
  file,
  plane,
}: {
  readonly file: PlaneFile;
  readonly plane: MeasuredPlane;
}): PlaneGamma['measured'] {
  return {
    ...file,
    array: plane.array,
    measuredAt: plane.measuredAt,
    unit: plane.unit,
    fileUnit: plane.fileUnit,
    detectors: plane.value.length,
    detectorSizeMm: plane.detectorSizeMm,
  };
}

function documentOf({ gamma, statistics, scale }: PlaneComparison, { comparison, software }: PlaneGammaOptions) {
  const { points, passed, passRate, meanGamma, maxGamma, histogram } = statistics;
  const notJudged = statistics.notJudged.outsideEvaluated + statistics.notJudged.withoutDose;
  const verdict = judgePassRate(
    { passed, points, notJudged },
    { ...gamma.method, dose: comparison },
    TG218_GAMMA_LIMITS,
  );
  return {
    reference: 'measured',
    evaluated: 'planned',
    method: { ...gamma.method, comparison, plannedScale: scale },
    points,
    passed,
    passRate: passRate ?? null,
    meanGamma: meanGamma ?? null,
    maxGamma: maxGamma ?? null,
    histogram,
    belowCutoff: gamma.counts.belowCutoff,
    notJudged,
    judgement: { ...verdict, limits: TG218_GAMMA_LIMITS },
    software,
  } as const;
}
