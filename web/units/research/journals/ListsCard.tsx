import { useQuery } from '@tanstack/react-query';
import type { JournalList } from '../../../../server/units/research/journals/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchJournalLists } from './api.ts';

/** Lists that were loaded: what each said, and which of its rows were not taken. */
export function ListsCard() {
  const { t, language } = useWords();
  const { data } = useQuery({
    queryKey: ['research', 'journal-lists'],
    queryFn: ({ signal }) => fetchJournalLists(signal),
  });
  if (!data || data.length === 0) return null;
  const saidOf = ({ year, index, isWhole }: JournalList) =>
    [year, index && t(`journals.index.${index}`), isWhole && t('journals.whole')].filter(Boolean).join(' · ');
  const columns: readonly PlainColumn<JournalList>[] = [
    { key: 'name', header: t('journals.list'), cell: ({ name }) => name },
    { key: 'said', header: t('journals.list.for'), cell: (list) => saidOf(list) || MISSING },
    { key: 'taken', header: t('journals.taken'), cell: ({ taken }) => taken },
    { key: 'left', header: t('journals.left'), cell: ({ left }) => left || MISSING },
    { key: 'refused', header: t('journals.refused'), cell: ({ refused }) => <RefusedRows of={refused} /> },
    {
      key: 'by',
      header: t('journals.loaded'),
      cell: ({ loadedBy, loadedAt }) => `${localMoment(loadedAt)} ${loadedBy ? nameOf(loadedBy, language) : ''}`,
    },
  ];
  return (
    <section className={sheet['card']} aria-label={t('journals.lists')}>
      <header>
        <h2>{t('journals.lists')}</h2>
      </header>
      <PlainTable label={t('journals.lists')} columns={columns} rows={data} keyOf={({ listKey }) => listKey} />
    </section>
  );
}

function RefusedRows({ of }: { readonly of: JournalList['refused'] }) {
  const { t } = useWords();
  if (of.length === 0) return MISSING;
  return (
    <details>
      <summary>{of.length}</summary>
      <ul>
        {of.map(({ line, why, found }) => (
          <li key={line}>{t('journals.refused.row', { line, why: t(`journals.why.${why}`), found })}</li>
        ))}
      </ul>
    </details>
  );
}
