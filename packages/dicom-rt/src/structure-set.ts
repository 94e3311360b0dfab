import type { Notice } from '@isocenter/messages';
import type { InstanceHeader } from './instance.ts';

/** One contour as stored: `pointsMm` is x, y, z of each point in patient coordinates, shape (3n). */
export interface Contour {
  readonly geometricType: 'CLOSED_PLANAR' | 'CLOSEDPLANAR_XOR' | 'OPEN_PLANAR' | 'OPEN_NONPLANAR' | 'POINT';
  readonly pointsMm: Float64Array;
  readonly referencedSopInstanceUid?: string;
}

/** A region of interest with its contours, none where it is a name only; `colour` is red, green and blue, 0 to 255. */
export interface Structure {
  readonly roiNumber: number;
  /** `ROIName` as in the file. */
  readonly name: string;
  readonly description?: string;
  /** `RTROIInterpretedType`: PTV, CTV, GTV, ORGAN, EXTERNAL, … */
  readonly interpretedType?: string;
  readonly colour?: readonly [red: number, green: number, blue: number];
  readonly generationAlgorithm?: string;
  readonly frameOfReferenceUid?: string;
  readonly contours: readonly Contour[];
}

/** What an RTSTRUCT holds: structures in the order of StructureSetROISequence, with the frames of reference and image series that they refer to. */
export interface StructureSet {
  readonly header: InstanceHeader;
  readonly label?: string;
  readonly structures: readonly Structure[];
  readonly frameOfReferenceUids: readonly string[];
  readonly referencedSeriesUids: readonly string[];
  readonly approvalStatus?: string;
  readonly notices: readonly Notice[];
}
