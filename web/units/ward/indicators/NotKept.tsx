import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { painIndicatorById } from './pain-indicator-records.ts';

/** Indicators that cannot be computed, and the very datum that the record does not hold. */
export function NotKept({ ids }: { readonly ids: readonly string[] }) {
  const { t, language } = useWords();
  if (ids.length === 0) return null;
  return (
    <section className={sheet['card']} aria-labelledby="not-kept">
      <header>
        <h2 id="not-kept">
          {t('indicators.gaps')} <span className={sheet['count']}>{ids.length}</span>
        </h2>
      </header>
      <dl className={sheet['facts']}>
        {ids.map((id) => {
          const lacks = `pain-indicators.lacks.${id}`;
          return (
            <div key={id} style={{ display: 'contents' }}>
              <dt>
                {id} {painIndicatorById.get(id)?.[language]}
              </dt>
              <dd>{isMessageKey(lacks) ? t(lacks) : painIndicatorById.get(id)?.numerator}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
