import { PATENT_TYPES } from '@isocenter/patents';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Clipped, EntryList, type ListColumn, type ListFilter, NarrowLine } from '../entries/EntryList.tsx';
import { SetUpRules } from '../entries/SetUpRules.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { StateChip } from './StateChip.tsx';
import { usePatents } from './use-patents.ts';

const STATES = [
  ...(['disclosed', 'filed', 'preliminary-passed', 'published', 'in-examination', 'in-force'] as const),
  ...(['rejected', 'withdrawn', 'lapsed', 'invalidated', 'expired'] as const),
];

/** Patents of the department, whatever became of them. */
export function PatentsPage() {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { data, error, refetch } = usePatents();
  const columns = useColumns();
  const filters = useFilters();
  const mayWrite = useMay('register.write');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <EntryList
      title="patents.title"
      none="patents.none"
      rows={data?.patents}
      columns={columns}
      filters={filters}
      usual={{ sort: 'filed', order: 'desc' }}
      textOf={textOf}
      hrefOf={({ entryKey }) => `/register/patents/${entryKey}`}
      narrow={(patent) => (
        <NarrowLine
          title={<Clipped text={titleOf(patent.content.title)} struck={patent.inError} />}
          rest={[
            t(`patents.type.${patent.content.type}`),
            t(`patents.state.${patent.standing.state}`),
            patent.content.number ?? '',
          ]}
        />
      )}
      fileName="patents"
      acts={
        <>
          <SetUpRules />
          {mayWrite && (
            <Link to="/register/patents/new" tabIndex={-1}>
              <Button type="primary" icon={<Icon name="plus" />}>
                {t('patents.new')}
              </Button>
            </Link>
          )}
        </>
      }
    />
  );
}

/** What a search looks through; a number with and without its dot. */
function textOf({ content }: Patent): string {
  const { title, number, inventors, applicants, events } = content;
  return [
    ...[title.zh, title.en, number ?? '', (number ?? '').replace('.', '')],
    ...[...inventors.map(({ name }) => name), ...applicants, ...events.map(({ document }) => document)],
  ].join(' ');
}

function useFilters(): readonly ListFilter<Patent>[] {
  const { t } = useWords();
  return [
    {
      ...{ key: 'type', label: t('patents.type'), of: ({ content }) => content.type },
      options: PATENT_TYPES.map((value) => ({ value, label: t(`patents.type.${value}`) })),
    },
    {
      ...{ key: 'state', label: t('entries.state'), of: ({ standing }) => standing.state },
      options: STATES.map((value) => ({ value, label: t(`patents.state.${value}`) })),
    },
  ];
}

function useColumns(): readonly ListColumn<Patent>[] {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const day = (on: string | null) => on ?? MISSING;
  return [
    {
      ...{ key: 'title', header: t('entries.title'), widthPx: 280, grows: true },
      ...{ text: ({ content }) => titleOf(content.title), sortOf: ({ content }) => titleOf(content.title) },
      cell: ({ content, inError }) => <Clipped text={titleOf(content.title)} struck={inError} />,
    },
    {
      ...{ key: 'type', header: t('patents.type'), widthPx: 100, sortOf: ({ content }) => content.type },
      text: ({ content }) => t(`patents.type.${content.type}`),
    },
    {
      ...{ key: 'number', header: t('patents.number'), widthPx: 160, sortOf: ({ content }) => content.number ?? '' },
      text: ({ content }) => content.number ?? MISSING,
    },
    {
      ...{ key: 'state', header: t('entries.state'), widthPx: 150, sortOf: ({ standing }) => standing.state },
      text: ({ standing, inError }) => (inError ? t('entries.in-error') : t(`patents.state.${standing.state}`)),
      cell: ({ standing, inError }) =>
        inError ? (
          <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('entries.in-error')}</span>
        ) : (
          <StateChip state={standing.state} />
        ),
    },
    {
      ...{ key: 'filed', header: t('patents.filed'), widthPx: 104, sortOf: ({ standing }) => standing.filedOn ?? '' },
      text: ({ standing }) => day(standing.filedOn),
    },
    {
      ...{ key: 'granted', header: t('patents.granted'), widthPx: 104 },
      ...{ text: ({ standing }) => day(standing.grantedOn), sortOf: ({ standing }) => standing.grantedOn ?? '' },
    },
    {
      ...{ key: 'inventors', header: t('patents.inventors'), widthPx: 190 },
      text: ({ content }) => content.inventors.map(({ name }) => name).join(', ') || MISSING,
    },
    {
      ...{ key: 'fee', header: t('patents.fees'), widthPx: 130, sortOf: ({ nextFee }) => nextFee?.dueOn ?? '9' },
      text: ({ nextFee }) => nextFee?.dueOn ?? MISSING,
      cell: ({ nextFee }) =>
        nextFee === null ? (
          MISSING
        ) : (
          <span className={nextFee.state === 'ahead' ? '' : `${sheet['chip']} ${sheet['warn']}`}>{nextFee.dueOn}</span>
        ),
    },
  ];
}
