import type { StructureDvhOptions } from '@isocenter/dosimetry';

/** What we read from contours, by convention: how a structure ends, and what lies between its planes. */
export interface OurMethod {
  readonly program: string;
  readonly options: Omit<StructureDvhOptions, 'name'>;
}

export const OUR_METHODS: readonly OurMethod[] = [
  { program: 'Isocenter, rounded and interpolated', options: { endCap: 'rounded', between: 'interpolated' } },
  { program: 'Isocenter, slab and extruded', options: { endCap: 'slab', between: 'extruded' } },
  { program: 'Isocenter, trapezoid and extruded', options: { endCap: 'trapezoid', between: 'extruded' } },
];
