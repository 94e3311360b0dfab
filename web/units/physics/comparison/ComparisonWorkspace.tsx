import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { looksAt, type ViewerState, ViewerToolbar } from '../../imaging/viewer/index.ts';
import { caseName } from '../CaseHead.tsx';
import styles from '../CasePage.module.css';
import { CaseViewer } from '../CaseViewer.tsx';
import { CaseViews } from '../CaseViews.tsx';
import { middleOfStructure } from '../middle-of-structure.ts';
import { ToolLayout } from '../ToolLayout.tsx';
import { useAddress } from '../use-address.ts';
import { useCaseViewer } from '../use-case-viewer.ts';
import { useViewerKeys } from '../use-viewer-keys.ts';
import { externalRoi } from '../viewer-scene-of-case.ts';
import { ComparisonDetails } from './ComparisonDetails.tsx';
import { ComparisonForm } from './ComparisonForm.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { ConsensusPanel } from './ConsensusPanel.tsx';
import type { ComparisonOutcome } from './comparison-job.ts';
import { comparisonRecords } from './comparison-records.ts';
import { formatComparisonAddress, parseComparisonAddress } from './comparison-url.ts';
import { consensusStructure } from './outlined-structure.ts';
import { useComparison } from './use-comparison.ts';
import { useConsensus } from './use-consensus.ts';
import { useSides } from './use-sides.ts';

/** Two outlines over the images, and what their comparison comes to. */
export function ComparisonWorkspace({ scene }: { readonly scene: CaseScene }) {
  const { t } = useWords();
  const [address, onAddress] = useAddress(parseComparisonAddress, formatComparisonAddress);
  const { sets, contours, a, b, drawn: sides, failure, retry } = useSides(scene, address, onAddress);
  const consensus = useConsensus(sets, address.consensus && a ? a.name : null);
  const agreed = consensus.work.state === 'done' ? consensus.work.outcome : null;
  const drawn = useMemo(() => (agreed ? [...sides, consensusStructure(agreed.contours)] : sides), [sides, agreed]);
  const { work, cancel, again } = useComparison(a, b, address.toleranceMm);
  const outcome = work.state === 'done' ? work.outcome : null;
  const viewer = useCaseViewer(scene, {
    doseKey: null,
    isRelative: false,
    address,
    onAddress,
    structures: drawn,
    // the patient's outline tells how much of the image is patient, and is drawn only where it is compared
    begins: (state: ViewerState) => {
      const outline = externalRoi(scene);
      return { ...state, contours: { ...state.contours, hidden: new Set(outline === null ? [] : [outline]) } };
    },
  });
  const { store, viewerScene, image, doseUnit } = viewer;
  useViewerKeys(viewer, onAddress);
  const isPlaced = useRef(address.atMm !== null);
  const lookedAt = useRef<typeof a>(null);
  useEffect(() => {
    if (!a || !viewer.settled || lookedAt.current === a) return;
    lookedAt.current = a;
    const looks = looksAt(viewerScene, drawn);
    const crosshairMm = isPlaced.current ? null : drawn[0] && middleOfStructure(drawn[0]);
    isPlaced.current = false; // the address said where, for the structure it named
    store.set((state) => ({ ...state, ...(looks && { looks }), ...(crosshairMm && { crosshairMm }) }));
  }, [a, drawn, viewerScene, viewer.settled, store]);
  const scenes = useMemo(() => [{ side: 'A' as const, scene: viewerScene, label: null }], [viewerScene]);
  const isAxial = drawn.every(({ stack }) => stack.tilted.length === 0);
  const goToSlice = (zMm: number) =>
    store.set((state) => ({ ...state, crosshairMm: [state.crosshairMm[0], state.crosshairMm[1], zMm] }));
  const exportCsv = ({ comparison }: ComparisonOutcome) =>
    saveFile(csvFile(comparisonRecords(comparison, { t, a: a?.name ?? '', b: b?.name ?? '' })), 'comparison.csv');
  return (
    <>
      <div className={styles['toolbar']}>
        <h1>{caseName(scene, t)}</h1>
        <CaseViews scene={scene} />
      </div>
      <ToolLayout
        toolbar={
          <div className={styles['toolbar']}>
            <ViewerToolbar
              store={store}
              has={{
                ct: image.info?.modality === 'CT',
                dose: false,
                difference: false,
                gamma: false,
                structures: drawn.length > 0,
                beams: false,
              }}
              doseUnit={doseUnit.unit}
              onDoseUnit={(unit) => onAddress({ unit })}
              prescriptionGy={doseUnit.prescriptionGy}
              choosesUnit={false}
            />
          </div>
        }
        viewer={
          <CaseViewer
            scenes={scenes}
            store={store}
            doseUnit={doseUnit}
            arrived={viewer.arrived}
            failure={viewer.failure}
            waiting={!viewer.settled && viewer.failure === null ? 'physics.loading' : null}
            onRetry={viewer.retry}
          />
        }
        question={
          scene.structures.length > 0 ? (
            <ComparisonForm
              sets={sets}
              contours={contours}
              address={address}
              onAddress={onAddress}
              busy={work.state === 'running'}
              onCancel={cancel}
              onAgain={again}
            />
          ) : (
            <div className={styles['empty']}>
              <Notice weight="note">{t('comparison.noStructures')}</Notice>
            </div>
          )
        }
        answer={
          failure || work.state === 'failed' ? (
            <ErrorState error={failure ?? (work.state === 'failed' && work.error)} onRetry={failure ? retry : again} />
          ) : work.state === 'cancelled' ? (
            <div className={styles['empty']}>
              <Notice weight="note">{t('comparison.cancelled')}</Notice>
            </div>
          ) : (
            outcome && <ComparisonTable comparison={outcome.comparison} />
          )
        }
        details={
          <>
            {a && sets.length > 1 && (
              <ConsensusPanel
                shown={address.consensus}
                onShow={(shown) => onAddress({ consensus: shown })}
                {...consensus}
              />
            )}
            {outcome && (
              <ComparisonDetails
                outcome={outcome}
                onSlice={isAxial ? goToSlice : null}
                actions={
                  <Button icon={<Icon name="download" size={14} />} onClick={() => exportCsv(outcome)}>
                    {t('comparison.csv')}
                  </Button>
                }
              />
            )}
          </>
        }
      />
    </>
  );
}
