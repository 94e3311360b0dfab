import { useMemo } from 'react';
import type { CaseScene, Vec3 } from '../../../server/units/physics/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ViewerToolbar } from '../imaging/viewer/index.ts';
import { evaluationCsvAddress } from './api.ts';
import { CaseHead } from './CaseHead.tsx';
import { CaseLayout } from './CaseLayout.tsx';
import styles from './CasePage.module.css';
import { CaseTabs } from './CaseTabs.tsx';
import { CaseViewer } from './CaseViewer.tsx';
import { formatCaseAddress, parseCaseAddress } from './case-url.ts';
import { dosesOnScreen } from './doses-on-screen.ts';
import { DvhPanel } from './dvh/DvhPanel.tsx';
import { GoalPanel } from './goals/GoalPanel.tsx';
import { middleOfStructure } from './middle-of-structure.ts';
import { objectSha256 } from './object-sha256.ts';
import { useCaseScene } from './queries.ts';
import { useAddress } from './use-address.ts';
import { useCaseViewer } from './use-case-viewer.ts';
import { useEvaluations } from './use-evaluations.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import { useViewerScene } from './use-viewer-scene.ts';

/** A case at work: what is looked at, what is measured, and the parts of the page that share it. */
export function CaseWorkspace({ scene }: { readonly scene: CaseScene }) {
  const { t, language } = useWords();
  const [address, onAddress] = useAddress(parseCaseAddress, formatCaseAddress);
  const doses = dosesOnScreen(scene, address);
  const doseKey = doses.a?.doseKey ?? null;
  const beside = doses.comparison === 'beside';
  const otherScene = useCaseScene(doses.b?.caseKey ?? null);
  const marks = useMarks(address.markMm);
  const { request, otherRequest, evaluation, measured, lines } = useEvaluations(scene, doses, address.goalSetId);
  const first = useCaseViewer(scene, {
    doseKey: doses.shownKey,
    isRelative: doses.a?.unit === 'relative',
    names: measured?.names,
    address,
    onAddress,
    marks,
  });
  const { image, store, doseUnit, prescriptionGy, settled, failure } = first;
  const second = useViewerScene(beside ? (otherScene.data ?? null) : null, {
    image,
    doseKey: beside ? (doses.b?.doseKey ?? null) : null,
  });
  const isEmpty = scene.seriesKey === null && scene.structureSetKey === null && doseKey === null;
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
  useViewerKeys(first, onAddress);

  return (
    <>
      <CaseHead
        scene={scene}
        address={address}
        onAddress={onAddress}
        doseKey={doseKey}
        request={request}
        planSha256={objectSha256(measured, 'RTPLAN')}
      />
      {!isEmpty && (
        <div className={styles['toolbar']}>
          <ViewerToolbar
            store={store}
            has={{
              ct: image.info?.modality === 'CT',
              dose: doseKey !== null,
              difference: first.viewerScene.isDifference,
              gamma: false,
              structures: scene.structures.length > 0,
              beams: (scene.plan?.beams.length ?? 0) > 0,
            }}
            doseUnit={doseUnit.unit}
            onDoseUnit={(chosen) => onAddress({ unit: chosen })}
            prescriptionGy={doseUnit.prescriptionGy}
            choosesUnit={doses.a?.unit !== 'relative'}
          />
        </div>
      )}
      <CaseLayout
        viewer={
          <CaseViewer
            scenes={scenes}
            store={store}
            doseUnit={doseUnit}
            arrived={first.arrived}
            failure={failure}
            waiting={isEmpty ? 'physics.nothingToShow' : !settled && failure === null ? 'physics.loading' : null}
            onRetry={first.retry}
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

/** The same list as long as the place is the same. */
function useMarks(markMm: Vec3 | null): readonly Vec3[] {
  const [x, y, z] = markMm ?? [];
  return useMemo(() => (x === undefined || y === undefined || z === undefined ? [] : [[x, y, z]]), [x, y, z]);
}

function doseLabel(scene: CaseScene | undefined, doseKey: string): string {
  return scene?.doses.find((dose) => dose.doseKey === doseKey)?.label ?? '';
}
