import { useCallback, useMemo } from 'react';
import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { CaseTool } from '../CaseTool.tsx';
import { doseChoices } from '../dose-choices.ts';
import { useAddress } from '../use-address.ts';
import { GammaAnswer } from './GammaAnswer.tsx';
import { DoseGammaDetails, PlaneGammaDetails } from './GammaDetails.tsx';
import { GammaExports } from './GammaExports.tsx';
import { GammaQuestion } from './GammaQuestion.tsx';
import { formatGammaAddress, parseGammaAddress } from './gamma-url.ts';
import { useAskedGamma } from './use-asked-gamma.ts';
import { useGammaViewer } from './use-gamma-viewer.ts';

/** Two doses, or an array and a dose, set against each other over the images. */
export function GammaWorkspace({ scene }: { readonly scene: CaseScene }) {
  const [written, onAddress] = useAddress(parseGammaAddress, formatGammaAddress);
  const choices = useMemo(() => doseChoices(scene), [scene]);
  const address = useMemo(
    () => ({ ...written, referenceKey: written.referenceKey ?? choices[0]?.doseKey ?? null }),
    [written, choices],
  );
  const asked = useAskedGamma(scene, address);
  const { measured, work, outcome, planeOutcome, failure } = asked;
  const doseKey = measured ? address.evaluatedKey : address.referenceKey;
  const viewer = useGammaViewer(scene, { address, onAddress, doseKey, outcome, planeOutcome });
  const { store } = viewer;
  const lookAt = useCallback((crosshairMm: Vec3) => store.set((state) => ({ ...state, crosshairMm })), [store]);
  return (
    <CaseTool
      scene={scene}
      viewer={viewer}
      draws={{
        dose: doseKey !== null,
        gamma: outcome !== null || planeOutcome !== null,
        structures: scene.structures.length > 0,
        beams: (scene.plan?.beams.length ?? 0) > 0,
      }}
      choosesUnit={viewer.doseUnit.prescriptionGy !== 1}
      onAddress={onAddress}
      question={<GammaQuestion scene={scene} choices={choices} address={address} onAddress={onAddress} asked={asked} />}
      answer={
        <GammaAnswer
          isOfServer={measured !== null && measured.plane === null}
          work={work}
          failure={failure}
          onRetry={failure ? asked.retry : asked.again}
          onLook={lookAt}
          actions={<GammaExports scene={scene} choices={choices} address={address} asked={asked} />}
        />
      }
      details={
        <>
          {outcome && <DoseGammaDetails structures={scene.structures} outcome={outcome} onLook={lookAt} />}
          {planeOutcome && measured?.plane && <PlaneGammaDetails plane={measured.plane} outcome={planeOutcome} />}
        </>
      }
    />
  );
}
