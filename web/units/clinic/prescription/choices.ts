import type { StructuredPrescription } from '../../../../server/units/physics/plan-check/contract.ts';

type Phase = StructuredPrescription['phases'][number];
/** Every member of a union, held by the type: a new one that is missing here does not compile. */
const all = <Value extends string>(of: Readonly<Record<Value, true>>) => Object.keys(of) as Value[];

export const INTENTS = all<StructuredPrescription['intent']>({
  curative: true,
  adjuvant: true,
  palliative: true,
  other: true,
});
export const SIDES = all<StructuredPrescription['targets'][number]['side']>({
  ...{ left: true, right: true, bilateral: true, midline: true, 'not applicable': true },
});
export const MODALITIES = all<Phase['modality']>({
  ...{ photon: true, electron: true, proton: true, carbon: true, brachytherapy: true },
});
export const TECHNIQUES = all<NonNullable<Phase['technique']>>({ '3D-CRT': true, IMRT: true, VMAT: true });
export const IMAGING = all<Phase['imaging']>({
  ...{ none: true, portal: true, 'kV pair': true, CBCT: true, MR: true, surface: true },
});
export const FREQUENCIES = all<NonNullable<Phase['imagingFrequency']>>({
  ...{ 'each fraction': true, 'first three, then weekly': true, weekly: true, 'first fraction': true },
});
