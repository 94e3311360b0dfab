import { Button } from 'antd';
import { useCallback, useEffect, useMemo } from 'react';
import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
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
import { GammaAnswer } from './GammaAnswer.tsx';
import { DoseGammaDetails, PlaneGammaDetails } from './GammaDetails.tsx';
import { GammaForm } from './GammaForm.tsx';
import { gammaRecords } from './gamma-records.ts';
import { formatGammaAddress, parseGammaAddress } from './gamma-url.ts';
import { gammaVolume } from './gamma-volume.ts';
import { useGamma } from './use-gamma.ts';
import { useMeasuredFile } from './use-measured-file.ts';
import { usePlaneGamma } from './use-plane-gamma.ts';

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
  const { measured, fault, onFile } = useMeasuredFile();
  const ofDoses = useGamma(scene, { ...address, referenceKey: measured ? null : referenceKey });
  const ofPlane = usePlaneGamma(scene.plan, measured, address);
  const { work, cancel, again, isLoading, failure, retry } = measured ? ofPlane : ofDoses;
  const outcome = !measured && ofDoses.work.state === 'done' ? ofDoses.work.outcome : null;
  const planeOutcome = measured && ofPlane.work.state === 'done' ? ofPlane.work.outcome : null;
  const gamma = useMemo(() => outcome && gammaVolume(outcome.map), [outcome]);
  const gammaPoints = useMemo(
    () => planeOutcome && { positionsMm: planeOutcome.positionsMm, values: planeOutcome.map.gamma },
    [planeOutcome],
  );
  const shownKey = measured ? address.evaluatedKey : referenceKey;
  const viewer = useCaseViewer(scene, {
    doseKey: shownKey,
    isRelative: scene.doses.find(({ doseKey }) => doseKey === shownKey)?.unit === 'relative',
    address,
    onAddress,
    gamma,
    gammaPoints,
    begins,
  });
  const { store, viewerScene, image, doseUnit } = viewer;
  useViewerKeys(viewer, onAddress);
  const lookAt = useCallback((crosshairMm: Vec3) => store.set((state) => ({ ...state, crosshairMm })), [store]);
  const { centreMm } = address;
  useEffect(() => {
    // the array lies in a coronal plane
    if (planeOutcome && centreMm) store.set((state) => ({ ...state, active: 'coronal', crosshairMm: centreMm }));
  }, [planeOutcome, centreMm, store]);
  const scenes = useMemo(() => [{ side: 'A' as const, scene: viewerScene, label: null }], [viewerScene]);
  const nameOf = (key: string | null) => choices.find(({ doseKey }) => doseKey === key)?.label ?? key ?? '';
  const exportCsv = (made: Parameters<typeof gammaRecords>[0]) => {
    const records = gammaRecords(made, {
      t,
      reference: measured ? `${measured.name}, ${measured.plane.array}` : nameOf(referenceKey),
      evaluated: nameOf(address.evaluatedKey),
      nameOf: (roiNumber) => scene.structures.find((each) => each.roiNumber === roiNumber)?.name ?? String(roiNumber),
    });
    saveFile(csvFile(records), 'gamma.csv');
  };
  const exportable = outcome ?? (planeOutcome && { ...planeOutcome, structures: [] });
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
                dose: shownKey !== null,
                difference: false,
                gamma: gamma !== null || gammaPoints !== null,
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
          <>
            {choices.length < 2 && !measured && (
              <div className={styles['empty']}>
                <Notice weight="note">{t(choices.length === 0 ? 'gamma.noDose' : 'gamma.onlyOne')}</Notice>
              </div>
            )}
            {choices.length > 0 && (
              <GammaForm
                choices={choices}
                address={address}
                measured={measured}
                fault={fault}
                onFile={onFile}
                isocentreMm={isocentreOf(scene)}
                busy={isLoading ? 'loading' : work.state === 'running' ? work.share : null}
                onCancel={cancel}
                onCompute={(asked) => {
                  const written = (change: typeof asked) =>
                    formatGammaAddress(new URLSearchParams(), { ...address, ...change });
                  if (written(asked).toString() === written({}).toString()) again();
                  else onAddress(asked);
                }}
              />
            )}
          </>
        }
        answer={
          <GammaAnswer
            work={work}
            failure={failure}
            onRetry={failure ? retry : again}
            onLook={lookAt}
            actions={
              <>
                {exportable && (
                  <Button icon={<Icon name="download" size={14} />} onClick={() => exportCsv(exportable)}>
                    {t('gamma.csv')}
                  </Button>
                )}
                {outcome && referenceKey && address.evaluatedKey && address.criteria && (
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
        }
        details={
          <>
            {outcome && <DoseGammaDetails structures={scene.structures} outcome={outcome} onLook={lookAt} />}
            {planeOutcome && measured && <PlaneGammaDetails measured={measured} outcome={planeOutcome} />}
          </>
        }
      />
    </>
  );
}

/** Of the first beam that treats. */
function isocentreOf({ plan }: CaseScene): Vec3 | null {
  return plan?.beams.find(({ deliveryType }) => deliveryType !== 'SETUP')?.isocenterMm ?? null;
}
