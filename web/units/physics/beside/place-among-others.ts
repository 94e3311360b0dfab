import { type Place, parsePlace, writtenPlace } from '../place-url.ts';

/** The address with another place; what the page around keeps in it stays. */
export function placeAmongOthers(params: URLSearchParams, change: Partial<Place>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of writtenPlace({ ...parsePlace(params), ...change }))
    if (value) next.set(name, value);
    else next.delete(name);
  return next;
}
