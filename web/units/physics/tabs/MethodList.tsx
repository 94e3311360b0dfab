import type { PlanEvaluation } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Tables.module.css';

/** How the figures were made and from which objects. */
export function MethodList({ evaluation }: { readonly evaluation: PlanEvaluation }) {
  const { t } = useWords();
  const { method, objects, seconds, goalSet } = evaluation;
  return (
    <dl className={styles['facts']}>
      <dt>{t('physics.method.interpolation')}</dt>
      <dd>{method.interpolation}</dd>
      <dt>{t('physics.method.endCap')}</dt>
      <dd>{method.endCap}</dd>
      <dt>{t('physics.method.between')}</dt>
      <dd>{method.between}</dd>
      <dt>{t('physics.method.software')}</dt>
      <dd>{method.software}</dd>
      <dt>{t('physics.method.seconds')}</dt>
      <dd>
        {t('physics.method.readAndCompute', { read: seconds.read.toFixed(2), compute: seconds.compute.toFixed(2) })}
      </dd>
      {goalSet && (
        <>
          <dt>{t('physics.goals.set')}</dt>
          <dd>
            {goalSet.name} · {goalSet.version} · {goalSet.site} · {goalSet.fractions}
          </dd>
        </>
      )}
      {objects.map(({ kind, sopInstanceUid, sha256 }) => (
        <div key={sopInstanceUid} style={{ display: 'contents' }}>
          <dt>{kind}</dt>
          <dd>
            <code>{sopInstanceUid}</code> <small>SHA-256 {sha256.slice(0, 16)}…</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
