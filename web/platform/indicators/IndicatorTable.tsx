import type { Verified } from '@isocenter/knowledge';
import { useWords } from '../language/use-words.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import styles from './Indicators.module.css';

/** Figures of an indicator; `value` null: nothing was counted. */
interface IndicatorFigures {
  readonly id: string;
  readonly figures: readonly {
    readonly month: string;
    readonly numerator: number;
    readonly denominator: number;
    readonly value: number | null;
  }[];
}

/** What its table says of an indicator. */
interface KnownIndicator {
  readonly en: string;
  readonly zh: string;
  readonly unit: string;
  readonly target?: string | undefined;
  readonly verified: Verified;
}

/** One decimal; a dash where there is no figure. */
const valueText = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Indicators down, months across: the value, and under it numerator over denominator. */
export function IndicatorTable(props: {
  readonly indicators: readonly IndicatorFigures[] | undefined;
  /** By id. */
  readonly known: ReadonlyMap<string, KnownIndicator>;
  readonly onOpen: (id: string, month: string) => void;
}) {
  const { t, language } = useWords();
  const { indicators } = props;
  if (!indicators) return <Skeleton height={320} />;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('indicators.indicator')}</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, figures }) => {
            const known = props.known.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {known?.[language] ?? id}
                  <small>
                    {id} · {t(`indicators.unit.${unitOf(known?.unit)}`)}
                    {known?.target ? ` · ${t('indicators.target', { target: known.target })}` : ''}
                    {known?.verified === 'knowledge' ? ` · ${t('indicators.unverified')}` : ''}
                  </small>
                </th>
                {figures.map((figure) => (
                  <td key={figure.month}>
                    {figure.denominator === 0 && figure.numerator === 0 ? (
                      <span className={styles['none']}>–</span>
                    ) : (
                      <button
                        type="button"
                        aria-label={`${known?.[language] ?? id} ${figure.month}`}
                        onClick={() => props.onOpen(id, figure.month)}
                      >
                        {valueText(figure.value)}
                        <small>
                          {figure.numerator}/{figure.denominator}
                        </small>
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function unitOf(unit: string | undefined): 'percent' | 'permille' | 'rate' | 'days' {
  if (unit === 'per 1000') return 'permille';
  if (unit === 'per 100 courses') return 'rate';
  return unit === '%' ? 'percent' : 'days';
}
