import { Button } from 'antd';
import { Link } from 'react-router';
import {
  LEVELS,
  RECOGNITION_KINDS,
  type Recognition,
} from '../../../../server/units/research/recognitions/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Clipped, EntryList, type ListColumn, type ListFilter, NarrowLine } from '../entries/EntryList.tsx';
import { SetUpRules } from '../entries/SetUpRules.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { RecognitionChip } from './RecognitionChip.tsx';
import { useRecognitions } from './use-recognitions.ts';

/** What was given to the department and its people. */
export function RecognitionsPage() {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { data, error, refetch } = useRecognitions();
  const columns = useColumns();
  const filters = useFilters();
  const mayWrite = useMay('register.write');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <EntryList
      title="recognitions.title"
      none="recognitions.none"
      rows={data?.recognitions}
      columns={columns}
      filters={filters}
      usual={{ sort: 'from', order: 'desc' }}
      textOf={({ content: { title, body, rank, number, people } }) =>
        [title.zh, title.en, body, rank, number, ...people.map(({ name }) => name)].join(' ')
      }
      hrefOf={({ entryKey }) => `/register/recognitions/${entryKey}`}
      narrow={({ content, inError }) => (
        <NarrowLine
          title={<Clipped text={titleOf(content.title)} struck={inError} />}
          rest={[
            t(`recognitions.kind.${content.kind}`),
            t(`recognitions.level.${content.level}`),
            content.body,
            content.from,
          ]}
        />
      )}
      fileName="recognitions"
      acts={
        <>
          <SetUpRules />
          {mayWrite && (
            <Link to="/register/recognitions/new" tabIndex={-1}>
              <Button type="primary" icon={<Icon name="plus" />}>
                {t('recognitions.new')}
              </Button>
            </Link>
          )}
        </>
      }
    />
  );
}

function useFilters(): readonly ListFilter<Recognition>[] {
  const { t } = useWords();
  return [
    {
      ...{ key: 'kind', label: t('entries.kind'), of: ({ content }) => content.kind },
      options: RECOGNITION_KINDS.map((value) => ({ value, label: t(`recognitions.kind.${value}`) })),
    },
    {
      ...{ key: 'level', label: t('entries.level'), of: ({ content }) => content.level },
      options: LEVELS.map((value) => ({ value, label: t(`recognitions.level.${value}`) })),
    },
    {
      ...{ key: 'state', label: t('entries.state'), of: ({ state }) => state },
      options: (['holds', 'over', 'ahead'] as const).map((value) => ({
        ...{ value, label: t(`recognitions.state.${value}`) },
      })),
    },
  ];
}

function useColumns(): readonly ListColumn<Recognition>[] {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  return [
    {
      ...{ key: 'title', header: t('entries.title'), widthPx: 230, grows: true },
      ...{ text: ({ content }) => titleOf(content.title), sortOf: ({ content }) => titleOf(content.title) },
      cell: ({ content, inError }) => <Clipped text={titleOf(content.title)} struck={inError} />,
    },
    {
      ...{ key: 'kind', header: t('entries.kind'), widthPx: 100, sortOf: ({ content }) => content.kind },
      text: ({ content }) => t(`recognitions.kind.${content.kind}`),
    },
    {
      ...{ key: 'sort', header: t('recognitions.sort'), widthPx: 150, sortOf: ({ content }) => content.sort },
      text: ({ content }) => t(`recognitions.sort.${content.sort}`),
    },
    {
      ...{ key: 'body', header: t('recognitions.body'), widthPx: 170, sortOf: ({ content }) => content.body },
      text: ({ content }) => content.body,
    },
    {
      ...{ key: 'level', header: t('entries.level'), widthPx: 96 },
      text: ({ content }) => t(`recognitions.level.${content.level}`),
      sortOf: ({ content }) => LEVELS.indexOf(content.level),
    },
    {
      ...{ key: 'from', header: t('entries.from'), widthPx: 98, sortOf: ({ content }) => content.from },
      text: ({ content }) => content.from,
    },
    {
      ...{ key: 'to', header: t('entries.to'), widthPx: 98, sortOf: ({ content }) => content.to ?? '9' },
      text: ({ content }) => (content.kind === 'award' ? '' : (content.to ?? MISSING)),
    },
    {
      ...{ key: 'state', header: t('entries.state'), widthPx: 92, sortOf: ({ state }) => state },
      text: ({ state, inError }) => (inError ? t('entries.in-error') : t(`recognitions.state.${state}`)),
      cell: ({ state, inError }) =>
        inError ? (
          <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('entries.in-error')}</span>
        ) : (
          <RecognitionChip state={state} />
        ),
    },
    {
      ...{ key: 'report', header: t('recognitions.report.due'), widthPx: 110 },
      ...{ text: ({ nextReport }) => nextReport?.dueOn ?? '', sortOf: ({ nextReport }) => nextReport?.dueOn ?? '9' },
    },
  ];
}
