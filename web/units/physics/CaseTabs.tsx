import { Tabs } from 'antd';
import type { VolumeInfo } from '../../../server/units/imaging/contract.ts';
import type { CaseScene, DoseInfo, PlanEvaluation } from '../../../server/units/physics/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import type { Store, ViewerState } from '../imaging/viewer/index.ts';
import styles from './CasePage.module.css';
import { BeamTable } from './tabs/BeamTable.tsx';
import { DifferenceTable } from './tabs/DifferenceTable.tsx';
import { MethodList } from './tabs/MethodList.tsx';
import { NoticeList } from './tabs/NoticeList.tsx';
import { StructureTable } from './tabs/StructureTable.tsx';

/** What belongs to the case in tables: structures, fields, notices, method. */
export function CaseTabs({
  scene,
  image,
  dose,
  evaluation,
  measuredName,
  store,
  onLook,
}: {
  readonly scene: CaseScene;
  readonly image: VolumeInfo | null;
  readonly dose: DoseInfo | null;
  readonly evaluation: PlanEvaluation | null;
  /** `A` or `A + B` where two doses are compared: what the figures are of. */
  readonly measuredName: string | null;
  readonly store: Store<ViewerState>;
  readonly onLook: (roiNumber: number) => void;
}) {
  const { t } = useWords();
  const all = [...scene.notices, ...(image?.notices ?? []), ...(dose?.notices ?? []), ...(evaluation?.notices ?? [])];
  const notices = [
    ...new Map(all.map((notice) => [`${notice.code}${JSON.stringify(notice.values)}`, notice])).values(),
  ];
  const compared = evaluation?.structures.filter(({ planningSystem }) => planningSystem !== null) ?? [];
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      size="small"
      items={[
        ...(scene.structures.length > 0
          ? [
              {
                key: 'structures',
                label: [`${t('physics.structures')} ${scene.structures.length}`, measuredName ?? []].flat().join(' · '),
                children: <StructureTable scene={scene} evaluation={evaluation} store={store} onLook={onLook} />,
              },
            ]
          : []),
        ...(scene.plan && scene.plan.beams.length + scene.plan.channels > 0
          ? [
              {
                key: 'beams',
                label:
                  scene.plan.beams.length > 0
                    ? `${t('physics.beams')} ${scene.plan.beams.length}`
                    : `${t('physics.beams.channels')} ${scene.plan.channels}`,
                children: <BeamTable plan={scene.plan} />,
              },
            ]
          : []),
        {
          key: 'notices',
          label:
            notices.length > 0 ? (
              <span className={styles['noticed']}>
                <Icon name="alert" size={13} /> {t('physics.notices')} {notices.length}
              </span>
            ) : (
              t('physics.notices')
            ),
          children: <NoticeList notices={notices} />,
        },
        ...(compared.length > 0
          ? [
              {
                key: 'differences',
                label: t('physics.differences'),
                children: <DifferenceTable structures={compared} />,
              },
            ]
          : []),
        ...(evaluation
          ? [{ key: 'method', label: t('physics.method'), children: <MethodList evaluation={evaluation} /> }]
          : []),
      ]}
    />
  );
}
