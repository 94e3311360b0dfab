import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { formatFraction, formatLargestGamma, formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import tables from '../tabs/Tables.module.css';
import styles from './GammaStructures.module.css';
import type { GammaOutcome } from './gamma-job.ts';

/** The map told structure by structure; a click on the highest gamma of one goes there. */
export function GammaStructures({
  structures,
  outcome,
  onLook,
}: {
  readonly structures: CaseScene['structures'];
  readonly outcome: GammaOutcome;
  readonly onLook: (pointMm: Vec3) => void;
}) {
  const { t, language } = useWords();
  const known = new Map(structures.map((structure) => [structure.roiNumber, structure]));
  const top = outcome.map.method.maximumGamma;
  return (
    <section className={styles['section']} aria-label={t('gamma.structures')}>
      <h2>{t('gamma.structures')}</h2>
      {outcome.structures.length === 0 ? (
        <p className={tables['empty']}>{t('gamma.structures.none')}</p>
      ) : (
        <table className={tables['table']}>
          <thead>
            <tr>
              <th>{t('physics.goals.structure')}</th>
              <th className={tables['number']}>{t('gamma.structures.points')}</th>
              <th className={tables['number']}>{t('gamma.structures.passRate')}</th>
              <th className={tables['number']}>{t('gamma.mean')}</th>
              <th className={tables['number']}>{t('gamma.max')}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.structures.map((row) => {
              const structure = known.get(row.roiNumber);
              const name = (
                <td>
                  <i className={styles['swatch']} style={{ background: structure?.colour }} />
                  {structure?.name}
                </td>
              );
              if ('refusal' in row)
                return (
                  <tr key={row.roiNumber}>
                    {name}
                    <td colSpan={4}>{t(row.refusal.code, row.refusal.values)}</td>
                  </tr>
                );
              const { points, passRate, meanGamma, maxGamma } = row.statistics;
              const { worstAtMm } = row;
              const largest = formatLargestGamma(maxGamma, top);
              return (
                <tr key={row.roiNumber}>
                  {name}
                  <td className={tables['number']}>{formatCount(points, language)}</td>
                  <td className={tables['number']}>{formatFraction(passRate)}</td>
                  <td className={tables['number']}>{formatQuantity(meanGamma, '1')}</td>
                  <td className={tables['number']}>
                    {worstAtMm ? (
                      <button
                        type="button"
                        className={styles['goTo']}
                        title={t('gamma.worst')}
                        onClick={() => onLook(worstAtMm)}
                      >
                        {largest}
                      </button>
                    ) : (
                      largest
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
