/**
 * A dose metric in the grammar of AAPM TG-263: `D95%[Gy]`, `D0.03cc[Gy]`, `D95%[%]`, `V20Gy[%]`, `V20Gy[cc]`, `V95%[%]`,
 * `CV12.5Gy[cc]` (volume that receives less), `Mean[Gy]`, `Max[Gy]`, `Min[Gy]`, `Volume[cc]`, `CI[1]` (Paddick), `HI[1]` (ICRU 83),
 * `R50[1]`, `R100[1]` (volume of the 50 % and the 100 % isodose over that of the target), `GI[1]` (gradient index, 50 % over 100 %).
 * Percent doses are of the prescription.
 */
export type Metric =
  | {
      readonly kind: 'dose-at-volume';
      readonly volume: number;
      readonly volumeUnit: '%' | 'cc';
      readonly unit: 'Gy' | '%';
    }
  | {
      readonly kind: 'volume-at-dose' | 'cold-volume-at-dose';
      readonly dose: number;
      readonly doseUnit: 'Gy' | '%';
      readonly unit: '%' | 'cc';
    }
  | { readonly kind: 'mean' | 'max' | 'min'; readonly unit: 'Gy' | '%' }
  | { readonly kind: 'volume'; readonly unit: 'cc' }
  | { readonly kind: 'paddick-conformity' | 'homogeneity' | 'r50' | 'r100' | 'gradient-index'; readonly unit: '1' };
