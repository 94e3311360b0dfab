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
  const { t } = useWords();
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
            {outcome.structures.map((row) => (
              <StructureRow
                key={row.roiNumber}
                row={row}
                structure={structures.find(({ roiNumber }) => roiNumber === row.roiNumber)}
                maximumGamma={outcome.map.method.maximumGamma}
                onLook={onLook}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The figures of one structure, or why it has none. */
function StructureRow({
  row,
  structure,
  maximumGamma,
  onLook,
}: {
  readonly row: GammaOutcome['structures'][number];
  readonly structure: CaseScene['structures'][number] | undefined;
  readonly maximumGamma: number;
  readonly onLook: (pointMm: Vec3) => void;
}) {
  const { t, language } = useWords();
  const name = (
    <td>
      <i className={styles['swatch']} style={{ background: structure?.colour }} />
      {structure?.name}
    </td>
  );
  if ('refusal' in row)
    return (
      <tr>
        {name}
        <td colSpan={4}>{t(row.refusal.code, row.refusal.values)}</td>
      </tr>
    );
  const { points, passRate, meanGamma, maxGamma } = row.statistics;
  return (
    <tr>
      {name}
      <td className={tables['number']}>{formatCount(points, language)}</td>
      <td className={tables['number']}>{formatFraction(passRate)}</td>
      <td className={tables['number']}>{formatQuantity(meanGamma, '1')}</td>
      <td className={tables['number']}>
        <GoTo atMm={row.worstAtMm} onLook={onLook}>
          {formatLargestGamma(maxGamma, maximumGamma)}
        </GoTo>
      </td>
    </tr>
  );
}

/** The highest gamma, as the way to its place where that is known. */
function GoTo({
  atMm,
  onLook,
  children,
}: {
  readonly atMm: Vec3 | null;
  readonly onLook: (pointMm: Vec3) => void;
  readonly children: string;
}) {
  const { t } = useWords();
  if (!atMm) return children;
  return (
    <button type="button" className={styles['goTo']} title={t('gamma.worst')} onClick={() => onLook(atMm)}>
      {children}
    </button>
  );
}
