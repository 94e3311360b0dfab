import { Button, Splitter } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { usePageKeys } from '../../platform/keys/keys.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { Icon } from '../../platform/parts/Icon.tsx';
import { useNarrow } from '../../platform/parts/use-narrow.ts';
import { useImageVolume, VIEWER_ACTIONS, VIEWER_GESTURES, ViewerGrid, ViewerToolbar } from '../imaging/viewer/index.ts';
import { evaluationCsvAddress, reportAddress } from './api.ts';
import styles from './CasePage.module.css';
import { CaseTabs } from './CaseTabs.tsx';
import { CompareSelect } from './CompareSelect.tsx';
import { DvhPanel } from './dvh/DvhPanel.tsx';
import { dvhLines } from './dvh/dvh-lines.ts';
import { GoalPanel } from './goals/GoalPanel.tsx';
import { PrescriptionBar } from './prescription/PrescriptionBar.tsx';
import { useCaseScene, useEvaluation } from './queries.ts';
import { useCaseAddress } from './use-case-address.ts';
import { useViewerScene } from './use-viewer-scene.ts';
import { useViewerStore } from './use-viewer-store.ts';
import { knownPrescriptionGy } from './viewer-scene-of-case.ts';

/** Images left, DVH above goals right, tables below; on a narrow screen one after the other. */
export function CaseWorkspace({ scene }: { readonly scene: CaseScene }) {
  const { t, language } = useWords();
  const [address, onAddress] = useCaseAddress();
  const [attempt, setAttempt] = useState(0);
  const narrow = useNarrow();
  const planDose = scene.doses.find((dose) => dose.doseKey === address.doseKey) ?? scene.doses[0];
  const doseKey = planDose?.doseKey ?? null;
  const other = address.withDoseKey;
  const combined = doseKey && other && address.comparison !== 'beside';
  const shownKey = combined ? `${doseKey}${address.comparison === 'sum' ? '+' : '-'}${other}` : doseKey;
  const beside = other !== null && address.comparison === 'beside';
  const otherCaseKey = other ? (address.withCaseKey ?? scene.caseKey) : null;
  const otherScene = useCaseScene(otherCaseKey);

  const measuredKey = address.comparison === 'sum' && combined ? shownKey : doseKey;
  const request = useMemo(
    () =>
      measuredKey && scene.structureSetKey
        ? {
            caseKey: scene.caseKey,
            doseKey: measuredKey,
            ...(address.goalSetId ? { goalSetId: address.goalSetId } : {}),
          }
        : null,
    [scene, measuredKey, address.goalSetId],
  );
  const otherRequest = useMemo(
    () =>
      otherCaseKey && other && address.comparison !== 'sum'
        ? { caseKey: otherCaseKey, doseKey: other, ...(address.goalSetId ? { goalSetId: address.goalSetId } : {}) }
        : null,
    [otherCaseKey, other, address],
  );
  const evaluation = useEvaluation(request);
  const otherEvaluation = useEvaluation(otherRequest);
  const measured = evaluation.data ?? null;
  const { prescription } = scene;
  const prescriptionGy = knownPrescriptionGy(prescription);

  const image = useImageVolume(scene.seriesKey, attempt);
  const first = useViewerScene(scene, { image, doseKey: shownKey });
  const second = useViewerScene(beside ? (otherScene.data ?? null) : null, { image, doseKey: beside ? other : null });
  const settled =
    (scene.structureSetKey === null || !first.contours.isPending) &&
    (shownKey === null || !first.dose.isPending) &&
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
  const isRelative = planDose?.unit === 'relative';
  const doseUnit = useMemo(() => {
    if (isRelative) return { unit: '%' as const, prescriptionGy: 1 }; // 1 is 100 % of what it was normalised to
    return { unit: prescriptionGy === null ? ('Gy' as const) : unit, prescriptionGy };
  }, [unit, prescriptionGy, isRelative]);
  const scenes = useMemo(
    () => [
      { side: 'A' as const, scene: first.viewerScene, label: beside ? 'A' : null },
      ...(beside ? [{ side: 'B' as const, scene: second.viewerScene, label: 'B' }] : []),
    ],
    [first.viewerScene, second.viewerScene, beside],
  );
  const lines = useMemo(
    () => [
      ...(measured ? dvhLines(measured, 'A') : []),
      ...(otherRequest && otherEvaluation.data ? dvhLines(otherEvaluation.data, 'B') : []),
    ],
    [measured, otherRequest, otherEvaluation.data],
  );
  const lookAt = (roiNumber: number) => {
    const stack = first.viewerScene.structures.find((structure) => structure.roiNumber === roiNumber)?.stack;
    const plane = stack?.planes[Math.floor(stack.planes.length / 2)];
    const loop = plane?.loops[0];
    if (!plane || !loop) return;
    let [x, y] = [0, 0];
    for (let at = 0; at < loop.length; at += 2) {
      x += (2 * loop[at]!) / loop.length;
      y += (2 * loop[at + 1]!) / loop.length;
    }
    store.set((state) => ({ ...state, crosshairMm: [x, y, plane.zMm] }));
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
  const viewer = (
    <div className={styles['viewer']}>
      <ViewerGrid scenes={scenes} store={store} doseUnit={doseUnit} />
      {failure !== null && (
        <div className={styles['failure']}>
          <ErrorState
            error={failure}
            onRetry={() => {
              setAttempt((before) => before + 1);
              void first.dose.refetch();
              void first.contours.refetch();
            }}
          />
        </div>
      )}
      {arriving && (
        <div className={styles['arriving']} role="status">
          <progress value={image.arrivedPlanes} max={planes} />
          {t('physics.arriving', { arrived: image.arrivedPlanes, planes })}
        </div>
      )}
      {!settled && failure === null && <p className={styles['waiting']}>{t('physics.loading')}</p>}
      {isEmpty && <p className={styles['waiting']}>{t('physics.nothingToShow')}</p>}
    </div>
  );
  const tabs = (
    <CaseTabs
      scene={scene}
      image={image.info}
      dose={first.dose.data?.info ?? null}
      evaluation={measured}
      store={store}
      onLook={lookAt}
    />
  );
  const dvh = (
    <DvhPanel
      lines={lines}
      store={store}
      prescriptionGy={prescriptionGy}
      compared={
        otherRequest && {
          a: scene.label ?? planDose?.label ?? '',
          b: otherScene.data?.label ?? otherScene.data?.doses.find((dose) => dose.doseKey === other)?.label ?? '',
        }
      }
      pending={evaluation.isPending && request !== null}
    />
  );
  const goals = (
    <GoalPanel
      evaluation={measured}
      csvAddress={request ? evaluationCsvAddress(request, language) : ''}
      pending={evaluation.isFetching}
      error={evaluation.isError ? evaluation.error : null}
      onRetry={() => void evaluation.refetch()}
      chosenId={address.goalSetId}
      onChoose={(goalSetId) => onAddress({ goalSetId })}
      onStructure={lookAt}
    />
  );
  const judged = scene.structureSetKey !== null && doseKey !== null;

  return (
    <>
      <div className={styles['toolbar']}>
        <h1>{scene.label ?? scene.plan?.name ?? t(kindOf(scene))}</h1>
        {doseKey && <PrescriptionBar scene={scene} prescription={prescription} />}
        <span className={styles['space']} />
        {doseKey && <CompareSelect scene={scene} address={address} doseKey={doseKey} onAddress={onAddress} />}
        {request && judged && (
          <Button icon={<Icon name="file" />} href={reportAddress(request, language)} target="_blank">
            {t('physics.report')}
          </Button>
        )}
      </div>
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
      {narrow ? (
        <div className={styles['stack']}>
          {viewer}
          {judged && <div className={styles['dvhOfStack']}>{dvh}</div>}
          {judged && goals}
          {tabs}
        </div>
      ) : (
        <Splitter className={styles['split'] ?? ''}>
          <Splitter.Panel defaultSize={judged ? '60%' : '100%'} min="30%">
            <Splitter orientation="vertical">
              <Splitter.Panel min="30%">{viewer}</Splitter.Panel>
              <Splitter.Panel defaultSize={180} min={34} collapsible>
                {tabs}
              </Splitter.Panel>
            </Splitter>
          </Splitter.Panel>
          {judged && (
            <Splitter.Panel min="22%" collapsible>
              <Splitter orientation="vertical">
                <Splitter.Panel min="20%">{dvh}</Splitter.Panel>
                <Splitter.Panel min="20%">{goals}</Splitter.Panel>
              </Splitter>
            </Splitter.Panel>
          )}
        </Splitter>
      )}
    </>
  );
}

/** What a case without a label is called. */
function kindOf({ plan, doses, structures }: CaseScene) {
  if (plan) return 'physics.case';
  if (doses.length > 0) return 'physics.dose';
  return structures.length > 0 ? 'physics.structures' : 'physics.images';
}
