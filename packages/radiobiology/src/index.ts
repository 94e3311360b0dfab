export { bed } from './bed.ts';
export { type BedGy, type Eqd2Gy, type PhysicalGy, physicalGy } from './dose.ts';
export { eqd2 } from './eqd2.ts';
export { eqd2OfShares, type Shares } from './eqd2-of-shares.ts';
export { fractionForBed } from './fraction-for-bed.ts';
export type { Fractionation } from './fractionation.ts';
export { dailyLossOfEqd2, type Repopulation, repopulationLossGy } from './repopulation.ts';
export { type FractionGroup, groupBedGy, scheduleBed, type Tissue, unrepairedShare } from './schedule-bed.ts';
