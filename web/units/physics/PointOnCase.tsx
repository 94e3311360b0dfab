import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseScene, Vec3 } from '../../../server/units/physics/contract.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { Skeleton } from '../../platform/parts/Skeleton.tsx';
import { pointedMm, useStore, ViewerToolbar } from '../imaging/viewer/index.ts';
import styles from './CasePage.module.css';
import { CaseViewer } from './CaseViewer.tsx';
import type { Place } from './place-url.ts';
import { useCaseScene } from './queries.ts';
import { useCaseViewer } from './use-case-viewer.ts';

interface Pointing {
  readonly marks: readonly Vec3[];
  /** Where somebody put the crosshair [mm]; null until they do. */
  readonly onPoint: (pointMm: Vec3 | null) => void;
}

/** The planes of a case inside the page of another room, to point at a place in them. */
export function PointOnCase({ caseKey, ...pointing }: Pointing & { readonly caseKey: string }) {
  const { data, error, refetch } = useCaseScene(caseKey);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={380} />;
  return <PointInScene key={caseKey} scene={data} {...pointing} />;
}

function PointInScene({ scene, marks, onPoint }: Pointing & { readonly scene: CaseScene }) {
  const [address, setAddress] = useState<Place>({ atMm: null, view: null, unit: null });
  const onAddress = useCallback((change: Partial<Place>) => setAddress((place) => ({ ...place, ...change })), []);
  const [dose] = scene.doses;
  const isRelative = dose?.unit === 'relative';
  const page = { doseKey: dose?.doseKey ?? null, isRelative, address, onAddress, marks };
  const viewer = useCaseViewer(scene, page);
  const { store, image, viewerScene, doseUnit, settled, failure } = viewer;
  const scenes = useMemo(() => [{ side: 'A' as const, scene: viewerScene, label: null }], [viewerScene]);
  const pointMm = useStore(store, pointedMm);
  useEffect(() => onPoint(pointMm), [pointMm, onPoint]);
  const has = {
    ...{ ct: image.info?.modality === 'CT', dose: dose !== undefined, difference: false, gamma: false },
    ...{ structures: scene.structures.length > 0, beams: false },
  };
  return (
    <>
      <div className={styles['toolbar']}>
        <ViewerToolbar
          store={store}
          has={has}
          doseUnit={doseUnit.unit}
          onDoseUnit={(unit) => onAddress({ unit })}
          prescriptionGy={doseUnit.prescriptionGy}
          choosesUnit={!isRelative}
        />
      </div>
      <CaseViewer
        scenes={scenes}
        store={store}
        doseUnit={doseUnit}
        arrived={viewer.arrived}
        failure={failure}
        waiting={!settled && failure === null ? 'physics.loading' : null}
        onRetry={viewer.retry}
      />
    </>
  );
}
