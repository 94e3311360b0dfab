declare const kind: unique symbol;
type Branded<T, Kind extends string> = T & { readonly [kind]: Kind };

/** Absorbed dose as planned [Gy]. */
export type PhysicalGy = Branded<number, 'physical dose'>;
/** Biologically effective dose [Gy]: the dose that would have the same effect in infinitely small fractions. */
export type BedGy = Branded<number, 'BED'>;
/** Equivalent dose in 2 Gy fractions [Gy]. */
export type Eqd2Gy = Branded<number, 'EQD2'>;

/** Names a number as physical dose. */
export const physicalGy = (gy: number): PhysicalGy => gy as PhysicalGy;
export const bedGy = (gy: number): BedGy => gy as BedGy;
export const eqd2Gy = (gy: number): Eqd2Gy => gy as Eqd2Gy;
