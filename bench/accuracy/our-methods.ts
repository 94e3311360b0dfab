import type { StructureDvhOptions } from '@isocenter/dosimetry';

/** What we read from contours, by convention: how a structure ends, and what lies between its planes. */
export interface OurMethod {
  readonly program: string;
  readonly options: Omit<StructureDvhOptions, 'name'>;
}

export const OUR_METHODS: readonly OurMethod[] = [
  { program: 'Isocenter, slab', options: { endCap: 'slab' } },
  { program: 'Isocenter, trapezoid', options: { endCap: 'trapezoid' } },
];
