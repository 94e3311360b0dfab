import { Button } from 'antd';
import type { CaseScene, EvaluationRequest } from '../../../server/units/physics/contract.ts';
import { type Say, useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { reportAddress } from './api.ts';
import styles from './CasePage.module.css';
import { CaseViews } from './CaseViews.tsx';
import { CompareSelect } from './CompareSelect.tsx';
import type { CaseAddress } from './case-url.ts';
import { PrescriptionBar } from './prescription/PrescriptionBar.tsx';

/** Name, prescription, what it is compared with, and the report of what was measured. */
export function CaseHead({
  scene,
  address,
  onAddress,
  doseKey,
  request,
  planSha256,
}: {
  readonly scene: CaseScene;
  readonly address: CaseAddress;
  readonly onAddress: (change: Partial<CaseAddress>) => void;
  readonly doseKey: string | null;
  readonly request: EvaluationRequest | null;
  readonly planSha256: string | null;
}) {
  const { t, language } = useWords();
  return (
    <div className={styles['toolbar']}>
      <h1>{caseName(scene, t)}</h1>
      <CaseViews scene={scene} />
      {doseKey && <PrescriptionBar scene={scene} prescription={scene.prescription} planSha256={planSha256} />}
      <span className={styles['space']} />
      {doseKey && <CompareSelect scene={scene} address={address} doseKey={doseKey} onAddress={onAddress} />}
      {request && (
        <Button icon={<Icon name="file" />} href={reportAddress(request, language)} target="_blank">
          {t('physics.report')}
        </Button>
      )}
    </div>
  );
}

/** As its label says, else what it is. */
export function caseName(scene: CaseScene, t: Say): string {
  return scene.label ?? scene.plan?.name ?? t(kindOf(scene));
}

function kindOf({ plan, doses, structures }: CaseScene) {
  if (plan) return 'physics.case';
  if (doses.length > 0) return 'physics.dose';
  return structures.length > 0 ? 'physics.structures' : 'physics.images';
}
