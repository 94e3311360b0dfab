import { usePageKeys } from '../../platform/keys/keys.tsx';
import { GAMMA_ACTION, VIEWER_ACTIONS, VIEWER_GESTURES } from '../imaging/viewer/index.ts';
import type { Place } from './place-url.ts';
import type { useCaseViewer } from './use-case-viewer.ts';

/** The keys of a page with planes; that of the gamma map where there is one. */
export function useViewerKeys(
  { store, viewerScene, prescriptionGy, unit }: ReturnType<typeof useCaseViewer>,
  onAddress: (change: Partial<Place>) => void,
): void {
  const actions = viewerScene.gamma || viewerScene.gammaPoints ? [...VIEWER_ACTIONS, GAMMA_ACTION] : VIEWER_ACTIONS;
  usePageKeys('viewer.keys', [
    ...actions.map(({ keys, does, apply }) => ({
      keys,
      does,
      run: () => store.set((state) => apply(state, viewerScene)),
    })),
    {
      keys: ['u'],
      does: 'physics.keys.unit',
      run: () => prescriptionGy !== null && onAddress({ unit: unit === 'Gy' ? '%' : 'Gy' }),
    },
    ...VIEWER_GESTURES,
  ]);
}
