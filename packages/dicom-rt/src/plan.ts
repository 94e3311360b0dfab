import type { Notice } from '@isocenter/messages';
import type { InstanceHeader } from './instance.ts';
import type { Vec3 } from './voxel-grid.ts';

/** An item of DoseReferenceSequence. */
export interface DoseReference {
  readonly number: number;
  readonly uid?: string;
  readonly structureType?: 'POINT' | 'VOLUME' | 'COORDINATES' | 'SITE';
  readonly description?: string;
  readonly referencedRoiNumber?: number;
  readonly pointMm?: Vec3;
  readonly type?: 'TARGET' | 'ORGAN_AT_RISK';
  readonly targetPrescriptionDoseGy?: number;
  readonly targetMinimumDoseGy?: number;
  readonly targetMaximumDoseGy?: number;
  readonly deliveryMaximumDoseGy?: number;
  readonly organAtRiskMaximumDoseGy?: number;
}

/** An item of FractionGroupSequence: the beams or application setups that are given together, with meterset [MU] and dose [Gy] of one fraction. */
export interface FractionGroup {
  readonly number: number;
  readonly fractionsPlanned?: number;
  readonly beams: readonly {
    readonly beamNumber: number;
    readonly metersetMu?: number;
    readonly doseGy?: number;
    /** UID of the dose reference that `doseGy` is the dose of, where the plan says so. */
    readonly doseReferenceUid?: string;
  }[];
  readonly brachySetups: readonly { readonly setupNumber: number; readonly doseGy?: number }[];
}

/** Machine angles follow IEC 61217 [degrees]; leaf and jaw positions are at the isocentre plane [mm]. */
export interface ControlPoint {
  readonly index: number;
  readonly cumulativeMetersetWeight?: number;
  readonly nominalEnergyMv?: number;
  readonly gantryAngleDeg?: number;
  readonly gantryRotation?: 'CW' | 'CC' | 'NONE';
  readonly collimatorAngleDeg?: number;
  readonly couchAngleDeg?: number;
  readonly isocenterMm?: Vec3;
  readonly sourceToSurfaceDistanceMm?: number;
  readonly limiters: readonly { readonly type: string; readonly positionsMm: Float64Array }[];
  /** Ion plans: spots of this layer, x/y pairs at the isocentre plane [mm] and their meterset weights. */
  readonly spots?: { readonly positionsMm: Float64Array; readonly metersetWeights: Float64Array };
}

/** An item of BeamSequence or IonBeamSequence; distances in mm, weights in units of `finalCumulativeMetersetWeight`. */
export interface Beam {
  readonly number: number;
  readonly name?: string;
  readonly description?: string;
  readonly type?: 'STATIC' | 'DYNAMIC';
  readonly radiation: 'PHOTON' | 'ELECTRON' | 'NEUTRON' | 'PROTON' | 'ION' | 'UNKNOWN';
  readonly deliveryType: string;
  readonly machine?: string;
  readonly sourceAxisDistanceMm?: number;
  readonly finalCumulativeMetersetWeight?: number;
  /** Leaf boundaries of each limiting device [mm], keyed by device type. */
  readonly leafBoundariesMm: { readonly [deviceType: string]: Float64Array };
  /**
   * What the beam gives to dose references: by so much its dose in the fraction group is multiplied (`CumulativeDoseReferenceCoefficient` of
   * its last control point, PS3.3 C.8.8.14.7). Absent where it does not say.
   */
  readonly doseReferences?: readonly { readonly number: number; readonly coefficient: number }[];
  /** Each with every value it inherits from the ones before. */
  readonly controlPoints: readonly ControlPoint[];
}

/** An item of ApplicationSetupSequence: the channels of one applicator and where the source dwells, positions in patient coordinates [mm]. */
export interface BrachySetup {
  readonly number: number;
  readonly type: string;
  readonly channels: readonly {
    readonly number: number;
    readonly sourceNumber?: number;
    readonly totalTimeSeconds?: number;
    readonly dwells: readonly {
      readonly positionMm?: Vec3;
      readonly relativePositionMm?: number;
      readonly cumulativeTimeWeight?: number;
    }[];
  }[];
}

/** What an RTPLAN or RT Ion Plan orders. Codes are those of the standard, upper case (PS3.3 C.8.8.9 to C.8.8.14, C.8.8.24 to C.8.8.26). */
export interface Plan {
  readonly header: InstanceHeader;
  readonly kind: 'external' | 'ion' | 'brachy';
  readonly label?: string;
  readonly name?: string;
  readonly description?: string;
  readonly intent?: string;
  readonly geometry?: string;
  readonly approvalStatus?: string;
  readonly date?: string;
  readonly structureSetUid?: string;
  readonly referencedDoseUids: readonly string[];
  readonly doseReferences: readonly DoseReference[];
  readonly fractionGroups: readonly FractionGroup[];
  readonly beams: readonly Beam[];
  readonly brachy?: {
    readonly technique?: string;
    readonly treatmentType?: string;
    readonly sourceIsotope?: string;
    readonly setups: readonly BrachySetup[];
  };
  readonly patientPosition?: string;
  readonly notices: readonly Notice[];
}
