import { readFile } from 'node:fs/promises';
import { reference } from '../shared.ts';
import type { ReferenceFigures } from './deviation.ts';

type Named<T> = Readonly<Record<string, T>>;

/** `phantoms.json`: what is exact. */
export interface Phantoms {
  readonly analytic: {
    readonly exact: {
      /** By solid, then dose; of the solid that the contours were cut from. */
      readonly linear: Named<Named<ReferenceFigures>>;
      readonly gauss: Named<Named<ReferenceFigures>>;
      /** By solid, dose, slice distance; of the prisms that the contours describe. */
      readonly prism_stack: Named<Named<Named<ReferenceFigures>>>;
    };
  };
  readonly clinic: { readonly values: Named<ReferenceFigures> };
}

/** By case, program and structure, as in `dvh_peers.json` and `dvh_analytic_peers.json`. */
export type PeerFigures = Named<Named<Named<ReferenceFigures>>>;

export async function readReference<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(reference(name), 'utf8'));
}
