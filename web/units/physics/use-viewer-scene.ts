import { useMemo } from 'react';
import type { CaseScene, PlanEvaluation } from '../../../server/units/physics/contract.ts';
import type { useImageVolume, ViewerScene } from '../imaging/viewer/index.ts';
import { useContours, useDose } from './queries.ts';
import { externalRoi, isDifference, viewerDose, viewerStructures } from './viewer-scene-of-case.ts';

/** What the viewer draws of a case: image as far as it has arrived, contours, one dose. */
export function useViewerScene(
  scene: CaseScene | null,
  parts: {
    readonly image: ReturnType<typeof useImageVolume>;
    readonly doseKey: string | null;
    readonly names?: PlanEvaluation['names'] | undefined;
  },
) {
  const contours = useContours(scene?.structureSetKey ?? null);
  const dose = useDose(parts.doseKey);
  const planeMm = parts.image.info?.grid.spacingMm[2] ?? null;
  const external = scene && externalRoi(scene, parts.names);
  const structures = useMemo(
    () => (scene && contours.data ? viewerStructures(scene, contours.data, { planeMm, externalRoi: external }) : []),
    [scene, contours.data, planeMm, external],
  );
  const drawnDose = useMemo(() => dose.data && viewerDose(dose.data.info, dose.data.values), [dose.data]);
  const { volume, version } = parts.image;
  const viewerScene = useMemo<ViewerScene>(
    () => ({
      image: volume,
      imageVersion: version,
      dose: drawnDose ?? null,
      isDifference: isDifference(parts.doseKey ?? ''),
      gamma: null,
      gammaPoints: null,
      structures,
      beams: scene?.plan?.beams ?? [],
    }),
    [volume, version, drawnDose, parts.doseKey, structures, scene],
  );
  return { viewerScene, contours, dose };
}
