import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { formatCount } from '../../platform/format/count.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { fetchPatients, type PatientQuery } from './api.ts';
import styles from './PatientFilters.module.css';

const KINDS = ['any', 'plan', 'dose', 'image'] as const;
type Kind = (typeof KINDS)[number];
const kindOf = (query: PatientQuery): Kind => query.has ?? 'any';

/** What the patients must have, and whether only those count to whom something arrived today. */
export function PatientFilters(props: {
  readonly query: PatientQuery;
  readonly onChange: (changes: Partial<PatientQuery>) => void;
}) {
  const { t, language } = useWords();
  const { query, onChange } = props;
  const today = useQuery({
    queryKey: ['imaging', 'patients', 'arrived today'],
    queryFn: ({ signal }) =>
      fetchPatients(
        { search: '', has: null, arrivedToday: true, sort: 'lastArrivedAt', order: 'desc' },
        { offset: 0, limit: 1, signal },
      ),
    refetchInterval: 20_000,
  });
  return (
    <div className={styles['filters']}>
      <Segmented<Kind>
        aria-label={t('imaging.filter.has')}
        value={kindOf(query)}
        options={KINDS.map((kind) => ({ value: kind, label: t(`imaging.filter.${kind}`) }))}
        onChange={(kind) => onChange({ has: kind === 'any' ? null : kind })}
      />
      <button
        type="button"
        className={styles['today']}
        aria-pressed={query.arrivedToday}
        onClick={() => onChange({ arrivedToday: !query.arrivedToday })}
      >
        {t('imaging.filter.today')}
        {today.data && <span>{formatCount(today.data.total, language)}</span>}
      </button>
    </div>
  );
}
