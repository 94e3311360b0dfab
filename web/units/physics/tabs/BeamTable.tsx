import type { ScenePlan } from '../../../../server/units/physics/contract.ts';
import { formatQuantity, MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Tables.module.css';

/** The fields of the plan; machine angles follow IEC 61217. */
export function BeamTable({ plan }: { readonly plan: ScenePlan }) {
  const { t } = useWords();
  if (plan.beams.length === 0)
    return <p className={styles['empty']}>{t('physics.beams.brachy', { channels: plan.channels })}</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('physics.beams.name')}</th>
            <th>{t('physics.beams.radiation')}</th>
            <th>{t('physics.beams.delivery')}</th>
            <th className={styles['number']}>{t('physics.beams.energy')}</th>
            <th className={styles['number']}>{t('physics.beams.gantry')}</th>
            <th className={styles['number']}>{t('physics.beams.collimator')}</th>
            <th className={styles['number']}>{t('physics.beams.couch')}</th>
            <th className={styles['number']}>{t('physics.beams.metersetMu')}</th>
            <th className={styles['number']}>{t('physics.beams.isocentre')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.beams.map((beam) => (
            <tr key={beam.number}>
              <td>
                {beam.number} {beam.name}
              </td>
              <td>{beam.radiation}</td>
              <td>{beam.deliveryType}</td>
              <td className={styles['number']}>{beam.energyMv ?? MISSING}</td>
              <td className={styles['number']}>{angles(beam.gantryDeg)}</td>
              <td className={styles['number']}>{formatQuantity(beam.collimatorDeg, 'deg')}</td>
              <td className={styles['number']}>{formatQuantity(beam.couchDeg, 'deg')}</td>
              <td className={styles['number']}>{formatQuantity(beam.metersetMu, 'MU')}</td>
              <td className={styles['number']}>
                {beam.isocenterMm?.map((mm) => formatQuantity(mm, 'mm')).join(', ') ?? MISSING}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `181.0 → 179.0` for an arc, one angle for a fixed gantry. */
function angles(gantryDeg: readonly number[]): string {
  const [first] = gantryDeg;
  const last = gantryDeg.at(-1);
  if (first === undefined || last === undefined) return MISSING;
  return gantryDeg.length === 1 || first === last
    ? formatQuantity(first, 'deg')
    : `${formatQuantity(first, 'deg')} → ${formatQuantity(last, 'deg')}`;
}
