import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { type ViewerState, ViewerToolbar } from '../../imaging/viewer/index.ts';
import { gammaMapAddress } from '../api.ts';
import { caseName } from '../CaseHead.tsx';
import styles from '../CasePage.module.css';
import { CaseViewer } from '../CaseViewer.tsx';
import { CaseViews } from '../CaseViews.tsx';
import { doseChoices } from '../dose-choices.ts';
import { ToolLayout } from '../ToolLayout.tsx';
import { useAddress } from '../use-address.ts';
import { useCaseViewer } from '../use-case-viewer.ts';
import { useViewerKeys } from '../use-viewer-keys.ts';
import { GammaForm } from './GammaForm.tsx';
import { GammaHistogram } from './GammaHistogram.tsx';
import { GammaStructures } from './GammaStructures.tsx';
import gammaStyles from './GammaSummary.module.css';
import { GammaSummary } from './GammaSummary.tsx';
import type { GammaOutcome } from './gamma-job.ts';
import { gammaRecords } from './gamma-records.ts';
import { formatGammaAddress, parseGammaAddress } from './gamma-url.ts';
import { gammaVolume } from './gamma-volume.ts';
import { useGamma } from './use-gamma.ts';

/** The gamma map carries the colour here; the dose is there to be switched on. */
const begins = (state: ViewerState): ViewerState => ({
  ...state,
  wash: { ...state.wash, shown: false },
  isodoses: { ...state.isodoses, shown: false },
});

export function GammaWorkspace({ scene }: { readonly scene: CaseScene }) {
  const { t } = useWords();
  const [address, onAddress] = useAddress(parseGammaAddress, formatGammaAddress);
  const choices = useMemo(() => doseChoices(scene), [scene]);
  const referenceKey = address.referenceKey ?? choices[0]?.doseKey ?? null;
  const { work, cancel, again, isLoading, failure, retry } = useGamma(scene, { ...address, referenceKey });
  const outcome = work.state === 'done' ? work.outcome : null;
  const gamma = useMemo(() => outcome && gammaVolume(outcome.map), [outcome]);
  const viewer = useCaseViewer(scene, {
    doseKey: referenceKey,
    isRelative: scene.doses.find(({ doseKey }) => doseKey === referenceKey)?.unit === 'relative',
    address,
    onAddress,
    gamma,
    begins,
  });
  const { store, viewerScene, image, doseUnit } = viewer;
  useViewerKeys(viewer, onAddress);
  const lookAt = useCallback((crosshairMm: Vec3) => store.set((state) => ({ ...state, crosshairMm })), [store]);
  const scenes = useMemo(() => [{ side: 'A' as const, scene: viewerScene, label: null }], [viewerScene]);
  const nameOf = (key: string | null) => choices.find(({ doseKey }) => doseKey === key)?.label ?? key ?? '';
  const exportCsv = (made: GammaOutcome) => {
    const records = gammaRecords(made, {
      t,
      reference: nameOf(referenceKey),
      evaluated: nameOf(address.evaluatedKey),
      nameOf: (roiNumber) => scene.structures.find((each) => each.roiNumber === roiNumber)?.name ?? String(roiNumber),
    });
    saveFile(csvFile(records), 'gamma.csv');
  };
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
                dose: referenceKey !== null,
                difference: false,
                gamma: gamma !== null,
                structures: scene.structures.length > 0,
                beams: (scene.plan?.beams.length ?? 0) > 0,
              }}
              doseUnit={doseUnit.unit}
              onDoseUnit={(unit) => onAddress({ unit })}
              prescriptionGy={doseUnit.prescriptionGy}
              choosesUnit={doseUnit.prescriptionGy !== 1}
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
          choices.length > 1 ? (
            <GammaForm
              choices={choices}
              address={address}
              busy={isLoading ? 'loading' : work.state === 'running' ? work.share : null}
              onCancel={cancel}
              onCompute={(asked) => {
                const isNew =
                  formatGammaAddress(new URLSearchParams(), { ...address, ...asked }).toString() !==
                  formatGammaAddress(new URLSearchParams(), address).toString();
                if (isNew) onAddress(asked);
                else again();
              }}
            />
          ) : (
            <div className={styles['empty']}>
              <Notice weight="note">{t(choices.length === 0 ? 'gamma.noDose' : 'gamma.onlyOne')}</Notice>
            </div>
          )
        }
        answer={
          failure || work.state === 'failed' ? (
            <ErrorState error={failure ?? (work.state === 'failed' && work.error)} onRetry={failure ? retry : again} />
          ) : work.state === 'cancelled' ? (
            <div className={styles['empty']}>
              <Notice weight="note">{t('gamma.cancelled')}</Notice>
            </div>
          ) : (
            outcome && (
              <GammaSummary
                outcome={outcome}
                onLook={lookAt}
                actions={
                  <>
                    <Button icon={<Icon name="download" size={14} />} onClick={() => exportCsv(outcome)}>
                      {t('gamma.csv')}
                    </Button>
                    {referenceKey && address.evaluatedKey && address.criteria && (
                      <Button
                        icon={<Icon name="download" size={14} />}
                        href={gammaMapAddress(referenceKey, { ...address.criteria, evaluated: address.evaluatedKey })}
                      >
                        {t('gamma.map')}
                      </Button>
                    )}
                  </>
                }
              />
            )
          )
        }
        details={
          outcome && (
            <>
              <GammaHistogram statistics={outcome.statistics} />
              <GammaStructures structures={scene.structures} outcome={outcome} onLook={lookAt} />
              <GammaMethodLine outcome={outcome} />
            </>
          )
        }
      />
    </>
  );
}

function GammaMethodLine({ outcome }: { readonly outcome: GammaOutcome }) {
  const { t } = useWords();
  const { method } = outcome.map;
  return (
    <p className={gammaStyles['method']}>
      {t('gamma.method.text', {
        tolerance: method.searchTolerance,
        doseGy: formatQuantity(method.normalisationGy, 'Gy'),
        cap: method.maximumGamma,
        seconds: outcome.seconds.toFixed(1),
      })}
    </p>
  );
}
