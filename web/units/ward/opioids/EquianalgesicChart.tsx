import { EQUIANALGESIC_CHART, type EquianalgesicDose, OPIOIDS } from '@isocenter/knowledge';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Source } from './Cited.tsx';
import { writtenRange } from './written.ts';

/** A chart to read, as printed: it holds doses equal to one another and no factor, so nothing on this page is reckoned by it. */
export function EquianalgesicChart() {
  const { t, language } = useWords();
  const { name, reference, source, verified, doses } = EQUIANALGESIC_CHART;
  return (
    <section className={sheet['card']} aria-label={t('opioids.chart')}>
      <header>
        <h2>{t('opioids.chart')}</h2>
      </header>
      <div className={sheet['body']}>
        <p>
          <b>{name[language]}</b>: {reference[language]}. {t('opioids.chart.about')}{' '}
          <Source of={source} verified={verified} />
        </p>
      </div>
      <PlainTable<EquianalgesicDose>
        label={t('opioids.chart')}
        rows={doses}
        keyOf={({ drug, route }) => `${drug} ${route}`}
        columns={[
          { key: 'drug', header: t('opioids.drug'), cell: ({ drug }) => OPIOIDS[drug][language] },
          { key: 'route', header: t('opioids.route'), cell: ({ route }) => t(`opioids.chart.${route}`) },
          {
            key: 'dose',
            header: t('opioids.chart.dose'),
            cell: ({ fromMg, toMg }) => writtenRange(fromMg, toMg),
          },
          { key: 'caution', header: t('opioids.chart.caution'), cell: ({ caution }) => caution[language] },
        ]}
      />
    </section>
  );
}
