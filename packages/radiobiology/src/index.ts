export { bed } from './bed.ts';
export { type BedGy, type Eqd2Gy, type PhysicalGy, physicalGy } from './dose.ts';
export { eqd2 } from './eqd2.ts';
export type { Fractionation } from './fractionation.ts';
