import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import type { GammaAddress } from './gamma-url.ts';
import { useGamma } from './use-gamma.ts';
import { useMeasuredFile } from './use-measured-file.ts';
import { usePlaneGamma } from './use-plane-gamma.ts';

/** The gamma that the page is asked for: of two doses, or, while the file of an array is there, of its detectors. */
export function useAskedGamma(scene: CaseScene, address: GammaAddress) {
  const file = useMeasuredFile();
  const { measured } = file;
  const ofDoses = useGamma(scene, { ...address, referenceKey: measured ? null : address.referenceKey });
  const ofPlane = usePlaneGamma(scene.plan, measured, address);
  return {
    ...file,
    ...(measured ? ofPlane : ofDoses),
    outcome: !measured && ofDoses.work.state === 'done' ? ofDoses.work.outcome : null,
    planeOutcome: measured && ofPlane.work.state === 'done' ? ofPlane.work.outcome : null,
  };
}
