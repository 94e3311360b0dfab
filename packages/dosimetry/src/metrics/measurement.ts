import type { Notice } from '@isocenter/messages';
import type { EstimateByCause, StructureDvh } from '../dvh/dvh.ts';
import type { Metric } from './metric.ts';

/** A figure with its error, or the reason why there is none. Not measured is not 0. */
export type Measurement =
  | (EstimateByCause & { readonly measured: true; readonly unit: Metric['unit'] })
  | { readonly measured: false; readonly reason: Notice };

/** What some metrics need beside the structure. */
export interface MeasureContext {
  /** For percent doses and conformity [Gy]. */
  readonly prescriptionGy?: number;
  /** The body, in which isodose volumes are taken: for `CI`, `R50`, `R100`, `GI`. */
  readonly external?: StructureDvh;
}
