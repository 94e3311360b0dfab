import { useMemo, useState } from 'react';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { usePageKeys } from '../../platform/keys/keys.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { useImageVolume, VIEWER_ACTIONS, VIEWER_GESTURES, ViewerToolbar } from '../imaging/viewer/index.ts';
import { evaluationCsvAddress } from './api.ts';
import { CaseHead } from './CaseHead.tsx';
import { CaseLayout } from './CaseLayout.tsx';
import styles from './CasePage.module.css';
import { CaseTabs } from './CaseTabs.tsx';
import { CaseViewer } from './CaseViewer.tsx';
import { dosesOnScreen } from './doses-on-screen.ts';
import { DvhPanel } from './dvh/DvhPanel.tsx';
import { GoalPanel } from './goals/GoalPanel.tsx';
import { middleOfStructure } from './middle-of-structure.ts';
import { useCaseScene } from './queries.ts';
import { useCaseAddress } from './use-case-address.ts';
import { useEvaluations } from './use-evaluations.ts';
import { useViewerScene } from './use-viewer-scene.ts';
import { useViewerStore } from './use-viewer-store.ts';
import { knownPrescriptionGy } from './viewer-scene-of-case.ts';

/** A case at work: what is looked at, what is measured, and the parts of the page that share it. */
export function CaseWorkspace({ scene }: { readonly scene: CaseScene }) {
  const { t, language } = useWords();
  const [address, onAddress] = useCaseAddress();
  const [attempt, setAttempt] = useState(0);
  const doses = dosesOnScreen(scene, address);
  const doseKey = doses.a?.doseKey ?? null;
  const beside = doses.comparison === 'beside';
  const otherScene = useCaseScene(doses.b?.caseKey ?? null);
  const { request, otherRequest, evaluation, measured, lines } = useEvaluations(scene, doses, address.goalSetId);
  const prescriptionGy = knownPrescriptionGy(scene.prescription);

  const image = useImageVolume(scene.seriesKey, attempt);
  const first = useViewerScene(scene, { image, doseKey: doses.shownKey, names: measured?.names });
  const second = useViewerScene(beside ? (otherScene.data ?? null) : null, {
    image,
    doseKey: beside ? (doses.b?.doseKey ?? null) : null,
  });
  const settled =
    (scene.structureSetKey === null || !first.contours.isPending) &&
    (doses.shownKey === null || !first.dose.isPending) &&
    (scene.seriesKey === null || image.info !== null || image.error !== null);
  const store = useViewerStore(first.viewerScene, {
    address,
    onAddress,
    prescriptionGy,
    settled,
    hasImage: scene.seriesKey !== null,
  });
  const unit = address.unit ?? (prescriptionGy === null ? 'Gy' : '%');
  const isEmpty = scene.seriesKey === null && scene.structureSetKey === null && doseKey === null;
  const isRelative = doses.a?.unit === 'relative';
  const doseUnit = useMemo(() => {
    if (isRelative) return { unit: '%' as const, prescriptionGy: 1 }; // 1 is 100 % of what it was normalised to
    return { unit: prescriptionGy === null ? ('Gy' as const) : unit, prescriptionGy };
  }, [unit, prescriptionGy, isRelative]);
  const shownName = doses.comparison && (beside ? 'A' : t(`physics.compare.${doses.comparison}`));
  const measuredName = doses.comparison && (doses.comparison === 'sum' ? t('physics.compare.sum') : 'A');
  const scenes = useMemo(
    () => [
      { side: 'A' as const, scene: first.viewerScene, label: shownName },
      ...(beside ? [{ side: 'B' as const, scene: second.viewerScene, label: 'B' }] : []),
    ],
    [first.viewerScene, second.viewerScene, beside, shownName],
  );
  const lookAt = (roiNumber: number) => {
    const structure = first.viewerScene.structures.find((each) => each.roiNumber === roiNumber);
    const crosshairMm = structure && middleOfStructure(structure);
    if (crosshairMm) store.set((state) => ({ ...state, crosshairMm }));
  };
  usePageKeys('viewer.keys', [
    ...VIEWER_ACTIONS.map(({ keys, does, apply }) => ({
      keys,
      does,
      run: () => store.set((state) => apply(state, first.viewerScene)),
    })),
    {
      keys: ['u'],
      does: 'physics.keys.unit',
      run: () => prescriptionGy !== null && onAddress({ unit: unit === 'Gy' ? '%' : 'Gy' }),
    },
    ...VIEWER_GESTURES,
  ]);

  const planes = image.info?.grid.size[2] ?? 0;
  const arriving = image.volume !== null && image.arrivedPlanes < planes;
  const failure =
    image.error ?? (first.dose.isError ? first.dose.error : first.contours.isError ? first.contours.error : null);
  const retry = () => {
    setAttempt((before) => before + 1);
    void first.dose.refetch();
    void first.contours.refetch();
  };
  return (
    <>
      <CaseHead scene={scene} address={address} onAddress={onAddress} doseKey={doseKey} request={request} />
      {!isEmpty && (
        <div className={styles['toolbar']}>
          <ViewerToolbar
            store={store}
            has={{
              ct: image.info?.modality === 'CT',
              dose: doseKey !== null,
              difference: first.viewerScene.isDifference,
              structures: scene.structures.length > 0,
              beams: (scene.plan?.beams.length ?? 0) > 0,
            }}
            doseUnit={doseUnit.unit}
            onDoseUnit={(chosen) => onAddress({ unit: chosen })}
            prescriptionGy={doseUnit.prescriptionGy}
            choosesUnit={!isRelative}
          />
        </div>
      )}
      <CaseLayout
        viewer={
          <CaseViewer
            scenes={scenes}
            store={store}
            doseUnit={doseUnit}
            arrived={arriving ? { arrived: image.arrivedPlanes, planes } : null}
            failure={failure}
            waiting={isEmpty ? 'physics.nothingToShow' : !settled && failure === null ? 'physics.loading' : null}
            onRetry={retry}
          />
        }
        tabs={
          <CaseTabs
            scene={scene}
            image={image.info}
            dose={first.dose.data?.info ?? null}
            evaluation={measured}
            measuredName={measuredName}
            store={store}
            onLook={lookAt}
          />
        }
        judgement={
          request && {
            dvh: (
              <DvhPanel
                lines={lines}
                measuredName={measuredName}
                store={store}
                prescriptionGy={prescriptionGy}
                compared={
                  otherRequest && {
                    a: scene.label ?? doses.a?.label ?? '',
                    b: otherScene.data?.label ?? doseLabel(otherScene.data, otherRequest.doseKey),
                  }
                }
                state={evaluation.isError ? 'failed' : evaluation.isPending ? 'pending' : 'measured'}
              />
            ),
            goals: (
              <GoalPanel
                evaluation={measured}
                measuredName={measuredName}
                csvAddress={evaluationCsvAddress(request, language)}
                pending={evaluation.isFetching}
                error={evaluation.isError ? evaluation.error : null}
                onRetry={() => void evaluation.refetch()}
                chosenId={address.goalSetId}
                onChoose={(goalSetId) => onAddress({ goalSetId })}
                onStructure={lookAt}
              />
            ),
          }
        }
      />
    </>
  );
}

function doseLabel(scene: CaseScene | undefined, doseKey: string): string {
  return scene?.doses.find((dose) => dose.doseKey === doseKey)?.label ?? '';
}
