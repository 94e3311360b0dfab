import { useMemo, useState } from 'react';
import type { CaseScene, PlanEvaluation, Vec3 } from '../../../server/units/physics/contract.ts';
import {
  type GammaPointSet,
  type GammaVolume,
  useImageVolume,
  type ViewerScene,
  type ViewerState,
  type ViewerStructure,
} from '../imaging/viewer/index.ts';
import type { Place } from './place-url.ts';
import { useViewerScene } from './use-viewer-scene.ts';
import { useViewerStore } from './use-viewer-store.ts';
import { knownPrescriptionGy } from './viewer-scene-of-case.ts';

/** The planes of a case as a page of it shows them: what is drawn, what of it has arrived, and in what doses are told. */
export function useCaseViewer(
  scene: CaseScene,
  page: {
    readonly doseKey: string | null;
    /** The dose has no Gy: 1 is 100 % of what it was normalised to. */
    readonly isRelative: boolean;
    readonly names?: PlanEvaluation['names'] | undefined;
    readonly address: Place;
    readonly onAddress: (change: Partial<Place>) => void;
    readonly gamma?: GammaVolume | null;
    readonly gammaPoints?: GammaPointSet | null;
    /** Instead of the structures of the case; its outline stays, for it tells how much of the image is patient. */
    readonly structures?: readonly ViewerStructure[];
    /** Places to be marked. */
    readonly marks?: readonly Vec3[];
    readonly begins?: (state: ViewerState) => ViewerState;
  },
) {
  const { doseKey, address, onAddress, gamma = null, gammaPoints = null, structures, isRelative, marks } = page;
  const [attempt, setAttempt] = useState(0);
  const prescriptionGy = knownPrescriptionGy(scene.prescription);
  const image = useImageVolume(scene.seriesKey, attempt);
  const { viewerScene: drawn, contours, dose } = useViewerScene(scene, { image, doseKey, names: page.names });
  const viewerScene = useMemo<ViewerScene>(
    () => ({
      ...drawn,
      gamma,
      gammaPoints,
      structures: structures
        ? [...drawn.structures.filter(({ isExternal }) => isExternal), ...structures]
        : drawn.structures,
      ...(marks && { marks }),
    }),
    [drawn, gamma, gammaPoints, structures, marks],
  );
  const settled =
    (scene.structureSetKey === null || !contours.isPending) &&
    (doseKey === null || !dose.isPending) &&
    (scene.seriesKey === null || image.info !== null || image.error !== null);
  const store = useViewerStore(viewerScene, {
    address,
    onAddress,
    prescriptionGy,
    settled,
    hasImage: scene.seriesKey !== null,
    ...(page.begins && { begins: page.begins }),
  });
  const unit = address.unit ?? (prescriptionGy === null ? 'Gy' : '%');
  const doseUnit = useMemo(() => {
    if (isRelative) return { unit: '%' as const, prescriptionGy: 1 };
    return { unit: prescriptionGy === null ? ('Gy' as const) : unit, prescriptionGy };
  }, [unit, prescriptionGy, isRelative]);
  const planes = image.info?.grid.size[2] ?? 0;
  return {
    image,
    viewerScene,
    dose,
    contours,
    store,
    settled,
    prescriptionGy,
    unit,
    doseUnit,
    arrived: image.volume !== null && image.arrivedPlanes < planes ? { arrived: image.arrivedPlanes, planes } : null,
    failure: image.error ?? (dose.isError ? dose.error : contours.isError ? contours.error : null),
    retry: () => {
      setAttempt((before) => before + 1);
      void dose.refetch();
      void contours.refetch();
    },
  };
}
