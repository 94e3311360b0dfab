import type { GammaStatistics } from '@isocenter/dosimetry';
import { formatCount } from '../../../platform/format/count.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { gammaCss } from '../../imaging/viewer/index.ts';
import styles from './GammaHistogram.module.css';

/** How often each gamma occurs, in the colours of the map; the line at 1 parts what passes from what fails. */
export function GammaHistogram({ statistics }: { readonly statistics: GammaStatistics }) {
  const { t, language } = useWords();
  const { histogram: bins, points } = statistics;
  const highest = Math.max(...bins.map((bin) => bin.points), 1);
  const end = bins.at(-1)?.to ?? 1;
  const marks = Array.from({ length: Math.floor(end / 0.5) + 1 }, (_, n) => n / 2);
  const top = (100 * highest) / Math.max(points, 1);
  return (
    <figure className={styles['figure']}>
      <figcaption>{t('gamma.histogram')}</figcaption>
      <div className={styles['plot']}>
        <span className={styles['axis']}>
          <span>{formatQuantity(top, '%')} %</span>
          <span>0</span>
        </span>
        <ol className={styles['bars']}>
          {bins.map((bin) => {
            const percent = formatQuantity((100 * bin.points) / Math.max(points, 1), '%');
            const told = t('gamma.histogram.bin', {
              from: formatQuantity(bin.from, '1'),
              to: formatQuantity(bin.to, '1'),
              points: formatCount(bin.points, language),
              percent,
            });
            return (
              <li key={bin.from} title={told}>
                <span className="visually-hidden">{told}</span>
                <i
                  style={{
                    height: `${(100 * bin.points) / highest}%`,
                    background: gammaCss((bin.from + bin.to) / 2, false),
                  }}
                />
              </li>
            );
          })}
          <li className={styles['limit']} style={{ left: `${100 / end}%` }} aria-hidden="true" />
        </ol>
        <span className={styles['marks']} aria-hidden="true">
          {marks.map((gamma) => (
            <span key={gamma} style={{ left: `${(100 * gamma) / end}%` }}>
              {gamma.toFixed(1)}
            </span>
          ))}
        </span>
      </div>
    </figure>
  );
}
