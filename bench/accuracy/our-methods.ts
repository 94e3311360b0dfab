import type { StructureDvhOptions } from '@isocenter/dosimetry';

/** What we read from contours, by convention: how a structure ends, and what lies between its planes. */
export interface OurMethod {
  readonly program: string;
  readonly options: Omit<StructureDvhOptions, 'name'>;
  /** The truth that this way of reading means: the solid that the contours were cut from, or the prisms that they describe. */
  readonly means?: 'solid' | 'stack';
}

export const OUR_METHODS: readonly OurMethod[] = [
  {
    program: 'Isocenter, rounded and interpolated',
    options: { endCap: 'rounded', between: 'interpolated' },
    means: 'solid',
  },
  { program: 'Isocenter, slab and extruded', options: { endCap: 'slab', between: 'extruded' }, means: 'stack' },
  { program: 'Isocenter, trapezoid and extruded', options: { endCap: 'trapezoid', between: 'extruded' } },
];
