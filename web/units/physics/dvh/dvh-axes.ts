/** In what the axes are: dose in Gy or percent of the prescription, volume in percent or cc. */
export interface DvhAxes {
  readonly dose: 'Gy' | '%';
  readonly volume: '%' | 'cc';
  /** 100 % dose [Gy]; null where it is not known. */
  readonly prescriptionGy: number | null;
}
