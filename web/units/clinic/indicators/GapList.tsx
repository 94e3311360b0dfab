import type { Indicator } from '../../../../server/units/clinic/indicators/contract.ts';
import { isMessageKey, type Say, useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
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
      <PlainTable
        label={t('indicators.gaps')}
        rows={gaps}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'indicator',
            header: t('indicators.indicator'),
            cell: ({ id }) => `${id} ${indicatorById.get(id)?.[language] ?? ''}`,
          },
          { key: 'lacks', header: t('indicators.lacks'), cell: ({ id, gap }) => saidOf(id, gap, t) },
        ]}
      />
    </section>
  );
}

/** The very datum that the record does not hold. */
function saidOf(id: string, gap: Indicator['gap'], t: Say): string {
  if (gap === 'no calendar') return t('indicators.gap.calendar');
  if (gap === 'no limit') return t('indicators.gap.limit');
  const lacks = `indicators.lacks.${id}`;
  return isMessageKey(lacks) ? t(lacks) : t('indicators.gap.needs', { data: indicatorById.get(id)?.dataNeeded ?? '' });
}
