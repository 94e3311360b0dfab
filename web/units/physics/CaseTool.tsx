import { type ComponentProps, type ReactNode, useMemo } from 'react';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ViewerToolbar } from '../imaging/viewer/index.ts';
import { caseName } from './CaseHead.tsx';
import styles from './CasePage.module.css';
import { CaseViewer } from './CaseViewer.tsx';
import { CaseViews } from './CaseViews.tsx';
import type { Place } from './place-url.ts';
import { ToolLayout } from './ToolLayout.tsx';
import type { useCaseViewer } from './use-case-viewer.ts';

/** A page that asks one question of a case: its name and views, the planes with their tools, the question, the answer, its details. */
export function CaseTool({
  scene,
  viewer,
  draws,
  choosesUnit,
  onAddress,
  ...asked
}: {
  readonly scene: CaseScene;
  readonly viewer: ReturnType<typeof useCaseViewer>;
  /** What besides the image there is to be switched on and off. */
  readonly draws: Omit<ComponentProps<typeof ViewerToolbar>['has'], 'ct' | 'difference'>;
  readonly choosesUnit: boolean;
  readonly onAddress: (change: Partial<Place>) => void;
  readonly question: ReactNode;
  readonly answer: ReactNode;
  readonly details: ReactNode;
}) {
  const { t } = useWords();
  const { store, image, doseUnit, viewerScene, settled, failure } = viewer;
  const scenes = useMemo(() => [{ side: 'A' as const, scene: viewerScene, label: null }], [viewerScene]);
  const toolbar = (
    <div className={styles['toolbar']}>
      <ViewerToolbar
        store={store}
        has={{ ...draws, ct: image.info?.modality === 'CT', difference: false }}
        doseUnit={doseUnit.unit}
        onDoseUnit={(unit) => onAddress({ unit })}
        prescriptionGy={doseUnit.prescriptionGy}
        choosesUnit={choosesUnit}
      />
    </div>
  );
  const planes = (
    <CaseViewer
      scenes={scenes}
      store={store}
      doseUnit={doseUnit}
      arrived={viewer.arrived}
      failure={failure}
      waiting={!settled && failure === null ? 'physics.loading' : null}
      onRetry={viewer.retry}
    />
  );
  return (
    <>
      <div className={styles['toolbar']}>
        <h1>{caseName(scene, t)}</h1>
        <CaseViews scene={scene} />
      </div>
      <ToolLayout toolbar={toolbar} viewer={planes} {...asked} />
    </>
  );
}
