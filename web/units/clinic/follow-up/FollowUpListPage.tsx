import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select, Switch } from 'antd';
import { useSearchParams } from 'react-router';
import type { FollowUpLine } from '../../../../server/units/clinic/follow-up/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import standing from '../../../platform/parts/Standing.module.css';
import board from '../course/Course.module.css';
import { siteNames, siteOf } from '../site-names.ts';
import { TREATMENT } from '../treatment/use-treatment.ts';
import { fetchFollowUpList } from './api.ts';
import { FollowUpTable } from './FollowUpTable.tsx';
import { followUpRecords, narrowedLines } from './follow-up-lines.ts';

const WITHIN_DAYS = [7, 30, 90];

/** Whose visit is overdue, and whose is due soon, of all courses of the department. */
export function FollowUpListPage() {
  const { t, language } = useWords();
  usePageTitle('follow-up.list');
  const [asked, setAsked] = useSearchParams();
  const within = WITHIN_DAYS.find((days) => String(days) === asked.get('within')) ?? 30;
  const filter = {
    ...{ physician: asked.get('physician'), site: asked.get('site'), isOverdue: asked.get('overdue') === 'yes' },
  };
  const { data, error, refetch } = useQuery({
    queryKey: [TREATMENT, 'follow-up due', within],
    queryFn: ({ signal }) => fetchFollowUpList(within, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const lines = data && narrowedLines(data.lines, filter);
  const change = (name: string, value: string | null | undefined) => {
    const next = new URLSearchParams(asked);
    value ? next.set(name, value) : next.delete(name);
    setAsked(next, { replace: true });
  };
  return (
    <div className={board['board']}>
      <header className={board['filters']}>
        <h1>{t('follow-up.list')}</h1>
        <Segmented
          aria-label={t('follow-up.list.within')}
          value={within}
          options={WITHIN_DAYS.map((days) => ({ value: days, label: t('follow-up.list.days', { days }) }))}
          onChange={(days) => change('within', String(days))}
        />
        <Choices
          label={t('course.physician')}
          value={filter.physician}
          options={physiciansOf(data?.lines ?? [], language)}
          onChange={(value) => change('physician', value)}
        />
        <Choices
          label={t('course.board.site')}
          value={filter.site}
          options={[...new Set((data?.lines ?? []).map(siteOf))]
            .filter((site) => site !== null)
            .sort()
            .map((site) => ({ value: site, label: `${site} ${siteNames(site, language)}` }))}
          onChange={(value) => change('site', value)}
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch stands in it */}
        <label>
          <Switch
            size="small"
            aria-label={t('follow-up.list.overdue')}
            checked={filter.isOverdue}
            onChange={(only) => change('overdue', only ? 'yes' : null)}
          />{' '}
          {t('follow-up.list.overdue')} ({(data?.lines ?? []).filter(({ state }) => state === 'overdue').length})
        </label>
        <span className={sheet['count']} aria-live="polite">
          {data && t('follow-up.list.count', { shown: lines?.length ?? 0, all: data.lines.length })}
        </span>
        <Button
          icon={<Icon name="download" />}
          disabled={!lines?.length}
          onClick={() =>
            data && lines && saveFile(csvFile(followUpRecords(lines, { t, language })), `follow-up-${data.today}.csv`)
          }
        >
          CSV
        </Button>
      </header>
      {data && lines?.length === 0 ? (
        <div className={standing['standing']}>
          <p>{t(data.lines.length === 0 ? 'follow-up.list.none' : 'follow-up.list.noneFound')}</p>
        </div>
      ) : (
        <div className={board['table']}>
          <FollowUpTable lines={lines} />
        </div>
      )}
    </div>
  );
}

function Choices(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null | undefined) => void;
}) {
  return (
    <Select
      allowClear
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      options={[...props.options]}
      popupMatchSelectWidth={false}
      style={{ minWidth: 130 }}
      onChange={props.onChange}
    />
  );
}

function physiciansOf(lines: readonly FollowUpLine[], language: 'en' | 'zh') {
  const found = new Map(lines.map(({ physician }) => [physician.personKey, physician]));
  return [...found.values()].map(({ personKey, name, nameZh }) => ({
    ...{ value: personKey, label: (language === 'zh' ? nameZh : null) ?? name },
  }));
}
