import {
  type MeasuredPlane,
  type Mirroring,
  mirroredFit,
  type PlaneMotion,
  type PlannedPlane,
  type RegistrationOptions,
  registerPlane,
  registrationNotice,
} from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { PlaneGamma } from './plane-gamma.ts';

/** What came of the search for a shift: the result for the document, the motion if it is to be applied, and what to say of it. */
export interface Registered {
  readonly registration: PlaneGamma['registration'];
  readonly motion: PlaneMotion | undefined;
  readonly notices: readonly Notice[];
}

/** Searches for the shift of an array if that was asked for; the array is moved by it only if that was asked for, too. */
export function registerOnRequest(
  plane: MeasuredPlane,
  plan: PlannedPlane,
  request: { readonly search: RegistrationOptions; readonly apply: boolean } | null,
): Registered {
  if (!request) return { registration: null, motion: undefined, notices: [] };
  const result = registerPlane(plane, plan, request.search);
  const motion = request.apply && result.found ? result : undefined;
  const mirroring = isOrientationAssumed(plane)
    ? mirroredFit(plane, plan, { straight: result, options: request.search })
    : undefined;
  return {
    registration: { result, applied: motion !== undefined },
    motion,
    notices: [
      registrationNotice(result, { applied: motion !== undefined }),
      ...(mirroring ? [notice('notice/measured-plane/fits-better-mirrored', { axes: AXES[mirroring] })] : []),
    ],
  };
}

/** Where the file says how the array lay there is nothing to guess. */
function isOrientationAssumed({ notices, surface }: MeasuredPlane): boolean {
  return surface.kind === 'plane' && notices.some(({ code }) => code === 'notice/measured-plane/orientation-assumed');
}

const AXES: Readonly<Record<Mirroring, string>> = { x: 'x', y: 'y', xy: 'x, y' };
