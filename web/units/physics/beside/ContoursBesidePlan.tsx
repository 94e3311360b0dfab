import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import {
  onPlanes,
  type Store,
  useStore,
  type ViewerPin,
  type ViewerState,
  ViewerToolbar,
} from '../../imaging/viewer/index.ts';
import { evaluationCsvAddress } from '../api.ts';
import { CaseViewer } from '../CaseViewer.tsx';
import { DvhPanel } from '../dvh/DvhPanel.tsx';
import { GoalPanel } from '../goals/GoalPanel.tsx';
import { middleOfStructure } from '../middle-of-structure.ts';
import { parsePlace } from '../place-url.ts';
import { useCaseScene } from '../queries.ts';
import { useAddress } from '../use-address.ts';
import { useCaseViewer } from '../use-case-viewer.ts';
import { useEvaluations } from '../use-evaluations.ts';
import { useViewerKeys } from '../use-viewer-keys.ts';
import styles from './ContoursBesidePlan.module.css';
import { placeAmongOthers } from './place-among-others.ts';

/** What the page around the images may know and do. */
export interface BesideView {
  readonly structures: readonly { readonly roiNumber: number; readonly name: string }[];
  /** Brings all planes to a point [mm]. */
  readonly lookAt: (pointMm: Vec3) => void;
  readonly store: Store<ViewerState>;
}

/** Where the crosshair is [mm]; the caller is drawn again as it moves. */
export function usePlace({ store }: BesideView): Vec3 {
  return useStore(store, (state) => state.crosshairMm);
}

interface BesideProps {
  readonly caseKey: string;
  readonly pins: readonly ViewerPin[];
  readonly words: { readonly contours: string; readonly plan: string; readonly images: string };
  readonly children: (view: BesideView) => ReactNode;
}

/** The contours on the image, beside them the dose on the same plane; below them DVH and goals; at their side what the page says. */
export function ContoursBesidePlan(props: BesideProps) {
  const scene = useCaseScene(props.caseKey);
  if (scene.error && !scene.data) return <ErrorState error={scene.error} onRetry={() => void scene.refetch()} />;
  if (!scene.data) return <Skeleton height={420} />;
  return <Beside key={props.caseKey} {...props} scene={scene.data} />;
}

const ONLY_ONE = { measuredKey: null, b: null, comparison: null, a: null, shownKey: null } as const;

function Beside({ scene, pins, words, children }: BesideProps & { readonly scene: CaseScene }) {
  const { language } = useWords();
  const [address, onAddress] = useAddress(parsePlace, placeAmongOthers);
  const dose = scene.doses[0] ?? null;
  const doseKey = dose?.doseKey ?? null;
  const [goalSetId, setGoalSetId] = useState<string | null>(null);
  const { request, evaluation, measured, lines } = useEvaluations(
    scene,
    { ...ONLY_ONE, measuredKey: doseKey },
    goalSetId,
  );
  const isRelative = dose?.unit === 'relative';
  const viewer = useCaseViewer(scene, { doseKey, isRelative, names: measured?.names, address, onAddress });
  const { store, image, doseUnit, prescriptionGy, viewerScene, settled, failure } = viewer;
  useViewerKeys(viewer, onAddress);
  const scenes = useMemo(
    () => [
      { side: 'A' as const, scene: { ...viewerScene, dose: null, pins }, label: words.contours },
      { side: 'B' as const, scene: { ...viewerScene, pins }, label: words.plan },
    ],
    [viewerScene, pins, words.contours, words.plan],
  );
  const lookAt = useCallback(
    (pointMm: Vec3) => store.set((state) => ({ ...state, crosshairMm: onPlanes(viewerScene, pointMm) })),
    [store, viewerScene],
  );
  const lookAtStructure = (roiNumber: number) => {
    const structure = viewerScene.structures.find((each) => each.roiNumber === roiNumber);
    const crosshairMm = structure && middleOfStructure(structure);
    if (crosshairMm) store.set((state) => ({ ...state, crosshairMm }));
  };
  return (
    <div className={styles['beside']}>
      <section className={styles['images']} aria-label={words.images}>
        <div className={styles['toolbar']}>
          <ViewerToolbar
            store={store}
            has={{
              ...{ ct: image.info?.modality === 'CT', dose: doseKey !== null, difference: false, gamma: false },
              ...{ structures: scene.structures.length > 0, beams: (scene.plan?.beams.length ?? 0) > 0 },
            }}
            doseUnit={doseUnit.unit}
            onDoseUnit={(unit) => onAddress({ unit })}
            prescriptionGy={doseUnit.prescriptionGy}
            choosesUnit={!isRelative}
          />
        </div>
        <div className={styles['viewer']}>
          <CaseViewer
            scenes={scenes}
            store={store}
            doseUnit={doseUnit}
            arrived={viewer.arrived}
            failure={failure}
            waiting={!settled && failure === null ? 'physics.loading' : null}
            onRetry={viewer.retry}
          />
        </div>
      </section>
      <aside className={styles['said']}>{children({ structures: scene.structures, lookAt, store })}</aside>
      {request && (
        <div className={styles['judged']}>
          <div className={styles['dvh']}>
            <DvhPanel
              lines={lines}
              measuredName={null}
              store={store}
              prescriptionGy={prescriptionGy}
              compared={null}
              state={evaluation.isError ? 'failed' : evaluation.isPending ? 'pending' : 'measured'}
            />
          </div>
          <div className={styles['goals']}>
            <GoalPanel
              evaluation={measured}
              measuredName={null}
              csvAddress={evaluationCsvAddress(request, language)}
              pending={evaluation.isFetching}
              error={evaluation.isError ? evaluation.error : null}
              onRetry={() => void evaluation.refetch()}
              chosenId={goalSetId}
              onChoose={setGoalSetId}
              onStructure={lookAtStructure}
            />
          </div>
        </div>
      )}
    </div>
  );
}
