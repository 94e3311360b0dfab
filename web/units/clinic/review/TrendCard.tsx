import type { Review } from '../../../../server/units/clinic/review/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Review.module.css';
import { COUNTS } from './review-draft.ts';
import { pathOf, type TrendPoint } from './trend.ts';

const WIDTH = 260;
const HEIGHT = 64;

/** Weight and counts over real time, with the dose that had been given at each point; what was not measured leaves a gap. */
export function TrendCard({ reviews }: { readonly reviews: readonly Review[] }) {
  const { t } = useWords();
  const inOrder = reviews.filter(({ inError }) => !inError).reverse();
  const series = [
    { name: t('review.weight'), points: pointsOf(inOrder, ({ weightKg }) => weightKg) },
    ...COUNTS.map((count) => ({
      name: t(`review.count.${count}`),
      points: pointsOf(inOrder, ({ counts }) => counts[count]?.value ?? null),
    })),
    {
      name: t('review.dose'),
      points: inOrder.map(({ content, doseThenGy }) => ({ at: Date.parse(content.at), value: doseThenGy })),
    },
  ].filter(({ points }) => points.some(({ value }) => value !== null));
  const isMeasured = series.length > 1;
  return (
    <section className={sheet['card']} aria-labelledby="trend">
      <header>
        <h2 id="trend">{t('review.trend')}</h2>
      </header>
      {!isMeasured && <p className={sheet['empty']}>{t('review.trend.none')}</p>}
      {isMeasured && (
        <div className={styles['trends']}>
          {series.map(({ name, points }) => (
            <Trend key={name} name={name} points={points} />
          ))}
        </div>
      )}
    </section>
  );
}

function Trend({ name, points }: { readonly name: string; readonly points: readonly TrendPoint[] }) {
  const known = points.flatMap(({ value, at }) => (value === null ? [] : [{ value, at }]));
  const [first, last] = [known[0], known.at(-1)];
  const { path, dots } = pathOf(points, { width: WIDTH, height: HEIGHT });
  const said = known.map(({ at, value }) => `${localDate(new Date(at))} ${formatQuantity(value, '1')}`).join(', ');
  return (
    <figure>
      <figcaption>
        {name}: <strong>{last && formatQuantity(last.value, '1')}</strong>
        {first && last && first !== last && <small> ({formatQuantity(first.value, '1')} →)</small>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name}: ${said}`}>
        <path d={path} />
        {dots.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="3" />
        ))}
      </svg>
    </figure>
  );
}

function pointsOf(reviews: readonly Review[], value: (content: Review['content']) => number | null): TrendPoint[] {
  return reviews.map(({ content }) => ({ at: Date.parse(content.at), value: value(content) }));
}
