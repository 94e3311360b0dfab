import type { PlannedPlane } from './compare-plane.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { type NoRegistration, type Registration, type RegistrationOptions, registerPlane } from './register-plane.ts';

/** Which axes of an array run the other way. `xy` is an array turned by half. */
export type Mirroring = 'x' | 'y' | 'xy';

const SIGNS: Readonly<Record<Mirroring, readonly [x: 1 | -1, y: 1 | -1]>> = { x: [-1, 1], y: [1, -1], xy: [-1, -1] };

/** A mirrored array must leave less than this share of the difference, or it proves nothing. */
const CLEARLY_BETTER = 0.5;

/**
 * Would the plane fit the plan clearly better if an axis ran the other way? For files that do not say how the array lay: a wrong orientation
 * that nobody noticed looks like a bad plan.
 *
 * @param straight what `registerPlane` found with the same options
 * @returns the axes to turn round; `undefined` where the array fits as it is, or no way clearly better
 */
export function mirroredFit(
  plane: MeasuredPlane,
  plan: PlannedPlane,
  search: { readonly straight: Registration | NoRegistration; readonly options: RegistrationOptions },
): Mirroring | undefined {
  const { straight, options } = search;
  const fits = (Object.keys(SIGNS) as Mirroring[]).flatMap((mirroring) => {
    const [x, y] = SIGNS[mirroring];
    const mirrored = { ...plane, xMm: plane.xMm.map((mm) => x * mm), yMm: plane.yMm.map((mm) => y * mm) };
    const result = registerPlane(mirrored, plan, options);
    return result.found ? [{ mirroring, rms: result.rmsAfter }] : [];
  });
  const [best] = fits.toSorted((a, b) => a.rms - b.rms);
  if (!best) return undefined;
  // Without a registration of its own the array as it lies has nothing to be compared with, unless its best place was beyond the range.
  if (!straight.found) return straight.reason === 'at-the-edge' ? best.mirroring : undefined;
  return best.rms < CLEARLY_BETTER * straight.rmsAfter ? best.mirroring : undefined;
}
