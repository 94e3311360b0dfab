import type { ContourComparison } from '@isocenter/dosimetry';
import { Tooltip } from 'antd';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './ComparisonTable.module.css';
import { measuresOf } from './measures.ts';

/** Each figure with its unit; its definition is one hover, tap or key away, for tools differ in what they mean by these words. */
export function ComparisonTable({ comparison }: { readonly comparison: ContourComparison }) {
  const { t } = useWords();
  const toleranceMm = comparison.method.toleranceMm ?? '';
  return (
    <section className={styles['groups']} aria-label={t('physics.view.contours')}>
      {measuresOf(comparison).map(({ group, measures }) => (
        <dl key={group}>
          {measures.map(({ key, unit, value }) => (
            <div key={key} data-first={key === measures[0]?.key}>
              <dt>
                <Tooltip
                  title={t(`comparison.measure.${key}.is`, { toleranceMm })}
                  placement="topLeft"
                  trigger={['hover', 'focus', 'click']}
                >
                  <button type="button">{t(`comparison.measure.${key}`, { toleranceMm })}</button>
                </Tooltip>
              </dt>
              <dd>{formatQuantity(value, unit)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  );
}
