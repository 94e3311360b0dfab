import { useEffect, useRef } from 'react';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import { looksAt, type ViewerState, type ViewerStructure } from '../../imaging/viewer/index.ts';
import { middleOfStructure } from '../middle-of-structure.ts';
import { useCaseViewer } from '../use-case-viewer.ts';
import { useViewerKeys } from '../use-viewer-keys.ts';
import { externalRoi } from '../viewer-scene-of-case.ts';
import type { ComparisonAddress } from './comparison-url.ts';

/** The planes with the outlines alone over them. They turn to A whenever another structure is A. */
export function useComparisonViewer(
  scene: CaseScene,
  page: {
    readonly address: ComparisonAddress;
    readonly onAddress: (change: Partial<ComparisonAddress>) => void;
    readonly structures: readonly ViewerStructure[];
    /** What stands for A: another object, another structure. */
    readonly a: object | null;
  },
) {
  const { address, onAddress, structures, a } = page;
  // the patient's outline tells how much of the image is patient, and is drawn only where it is compared
  const begins = (state: ViewerState): ViewerState => {
    const outline = externalRoi(scene);
    return { ...state, contours: { ...state.contours, hidden: new Set(outline === null ? [] : [outline]) } };
  };
  const viewer = useCaseViewer(scene, { doseKey: null, isRelative: false, address, onAddress, structures, begins });
  useViewerKeys(viewer, onAddress);
  const { store, viewerScene, settled } = viewer;
  const isPlaced = useRef(address.atMm !== null);
  const lookedAt = useRef<typeof a>(null);
  useEffect(() => {
    if (!a || !settled || lookedAt.current === a) return;
    lookedAt.current = a;
    const looks = looksAt(viewerScene, structures);
    const crosshairMm = isPlaced.current ? null : structures[0] && middleOfStructure(structures[0]);
    isPlaced.current = false; // the address said where, for the structure it named
    store.set((state) => ({ ...state, ...(looks && { looks }), ...(crosshairMm && { crosshairMm }) }));
  }, [a, structures, viewerScene, settled, store]);
  return viewer;
}
