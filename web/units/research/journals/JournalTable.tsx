import { Link } from 'react-router';
import type { Journal } from '../../../../server/units/research/journals/contract.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

/** Journals with what they were in each year. */
export function JournalTable({ rows }: { readonly rows: readonly Journal[] | undefined }) {
  const { t } = useWords();
  const columns: readonly PlainColumn<Journal>[] = [
    {
      ...{ key: 'title', header: t('journals.journal') },
      cell: ({ journalKey, title }) => <Link to={`/register/journals/${journalKey}`}>{title}</Link>,
    },
    {
      key: 'issn',
      header: 'ISSN',
      cell: ({ issns }) => <span style={{ whiteSpace: 'nowrap' }}>{issns.join(', ')}</span>,
    },
    { key: 'works', header: t('journals.works'), cell: ({ works }) => works },
    { key: 'years', header: t('journals.years'), cell: ({ years }) => <Years of={years} /> },
  ];
  return (
    <PlainTable label={t('journals.title')} columns={columns} rows={rows} keyOf={({ journalKey }) => journalKey} />
  );
}

function Years({ of }: { readonly of: Journal['years'] }) {
  const { t } = useWords();
  if (of.length === 0) return MISSING;
  return (
    <span className={sheet['chips']}>
      {of.map(({ year, indexes, jcrQuartile, casPartition, isTop }) => {
        const said = [
          indexes.map((index) => t(`journals.index.${index}`)).join(' '),
          jcrQuartile && `JCR Q${jcrQuartile}`,
          casPartition && t('journals.cas', { partition: casPartition }),
          isTop && t('journals.top'),
        ].filter(Boolean);
        return (
          <span key={year} className={sheet['chip']}>
            <b>{year}</b> {said.join(' · ') || t('journals.no-index')}
          </span>
        );
      })}
    </span>
  );
}
