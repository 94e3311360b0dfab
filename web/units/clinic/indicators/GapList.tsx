import type { Indicator } from '../../../../server/units/clinic/indicators/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { indicatorById } from './indicator-records.ts';

/** What cannot be computed yet, and which data are missing. */
export function GapList({ gaps }: { readonly gaps: readonly Indicator[] }) {
  const { t, language } = useWords();
  if (gaps.length === 0) return null;
  return (
    <section className={sheet['card']} aria-labelledby="gaps">
      <header>
        <h2 id="gaps">
          {t('indicators.gaps')} <span className={sheet['count']}>{gaps.length}</span>
        </h2>
      </header>
      <dl className={sheet['facts']}>
        {gaps.map(({ id, gap }) => (
          <Gap key={id} name={`${id} ${indicatorById.get(id)?.[language] ?? ''}`}>
            {gap === 'no calendar'
              ? t('indicators.gap.calendar')
              : t('indicators.gap.needs', { data: indicatorById.get(id)?.dataNeeded ?? '' })}
          </Gap>
        ))}
      </dl>
    </section>
  );
}

function Gap({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
