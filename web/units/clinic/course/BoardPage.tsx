import { useQuery } from '@tanstack/react-query';
import { Select, Switch } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Board, BoardRow, ToxicityToSee } from '../../../../server/units/clinic/course/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate, localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { usePageKeys } from '../../../platform/keys/keys.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { SearchField } from '../../../platform/parts/SearchField.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import standing from '../../../platform/parts/Standing.module.css';
import { useNarrow } from '../../../platform/parts/use-narrow.ts';
import { type TableColumn, type TableOrder, VirtualTable } from '../../../platform/parts/VirtualTable.tsx';
import { siteNames, siteOf } from '../site-names.ts';
import { COURSES, fetchBoard } from './api.ts';
import { type BoardFilter, type BoardSort, boardRows, isLate, ownersOf } from './board-rows.ts';
import styles from './Course.module.css';
import { StateChip, useStepWords } from './StateChip.tsx';

/** The stream tells of changes at once; this asks for what time alone makes late. */
const ASKED_AGAIN_MS = 60_000;
const LOADING_ROWS = 12;
const hrefOf = ({ courseKey }: BoardRow) => `/clinic/courses/${courseKey}`;

/** Where every patient under way stands: what is waited for, by whom, since when, what is late. */
export function BoardPage() {
  const { t } = useWords();
  usePageTitle('course.board');
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const [order, setOrder] = useState<TableOrder<BoardSort>>({ sort: 'due', order: 'asc' });
  const search = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useBoardFilter(words);
  const { data, error, refetch } = useQuery({
    queryKey: [COURSES, 'board'],
    queryFn: ({ signal }) => fetchBoard(signal),
    refetchInterval: ASKED_AGAIN_MS,
  });
  const rows = useMemo(() => (data ? boardRows(data, filter, order) : []), [data, filter, order]);
  const columns = useColumns(data);
  const shown = Math.min(active, Math.max(0, rows.length - 1));
  const go = (index: number) => setActive(Math.max(0, Math.min(rows.length - 1, index)));
  const open = (row: BoardRow | undefined) => row && void navigate(hrefOf(row));
  usePageKeys('course.board', [
    { keys: ['/'], does: 'imaging.keys.search', run: () => search.current?.select() },
    { keys: ['ArrowDown'], does: 'imaging.keys.next', inFields: true, run: () => go(shown + 1) },
    { keys: ['ArrowUp'], does: 'imaging.keys.previous', inFields: true, run: () => go(shown - 1) },
    { keys: ['Enter'], does: 'imaging.keys.open', inFields: true, run: () => open(rows[shown]) },
  ]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles['board']}>
      <header className={styles['filters']}>
        <h1>{t('course.board')}</h1>
        <div className={sheet['search']}>
          <SearchField
            value={words}
            onSearch={setWords}
            placeholder={t('course.board.search')}
            hint="/"
            fieldRef={search}
          />
        </div>
        <Filters data={data} filter={filter} onFilter={setFilter} />
        <span className={sheet['count']} aria-live="polite">
          {data && t('course.board.count', { shown: rows.length, all: data.rows.length })}
        </span>
        <CarePathLink />
      </header>
      {data && !data.hasCalendar && <p className={sheet['empty']}>{t('course.board.noCalendar')}</p>}
      {data && rows.length === 0 ? (
        <div className={standing['standing']}>
          <p>{t(data.rows.length === 0 ? 'course.board.none' : 'course.board.noneFound')}</p>
          {data.rows.length === 0 && <Link to="/registry">{t('clinic.registry')}</Link>}
        </div>
      ) : (
        <div className={styles['table']}>
          <VirtualTable
            label={t('course.board')}
            total={data ? rows.length : LOADING_ROWS}
            rowAt={(index) => rows[index]}
            hrefOf={hrefOf}
            columns={columns}
            narrow={narrow ? (row) => <NarrowRow row={row} board={data} /> : undefined}
            order={order}
            onOrder={setOrder}
            active={shown}
            onActive={setActive}
            onOpen={open}
            onVisible={() => undefined}
          />
        </div>
      )}
    </div>
  );
}

/** By keys in the address, so that it can be shared; what is typed stays out of it. */
function useBoardFilter(words: string): [BoardFilter, (change: Readonly<Record<string, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => ({
      ...{ words, physician: params.get('physician'), state: params.get('state') },
      ...{ machine: params.get('machine'), site: params.get('site') },
      ...{ waitsFor: params.get('waits'), isLate: params.get('late') === 'yes' },
    }),
    [words, params],
  );
  const change = (changed: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changed)) value === null ? next.delete(name) : next.set(name, value);
    setParams(next, { replace: true });
  };
  return [filter, change];
}

interface FiltersProps {
  readonly data: Board | undefined;
  readonly filter: BoardFilter;
  readonly onFilter: (change: Readonly<Record<string, string | null>>) => void;
}

function Filters({ data, filter, onFilter }: FiltersProps) {
  const { t, language } = useWords();
  const wordsOf = useStepWords(data?.steps ?? []);
  const rows = data?.rows ?? [];
  const physicians = new Map(rows.map(({ physician }) => [physician.personKey, physician]));
  const states = (data?.steps ?? []).filter(({ id }) => rows.some(({ state }) => state.state === id));
  const machines = [...new Set(rows.flatMap((row) => row.machines))].sort();
  const sites = [...new Set(rows.map(siteOf))].filter((site) => site !== null).sort();
  const owners = [...new Set(rows.flatMap(ownersOf))];
  const select = (name: string, label: string, value: string | null, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      popupMatchSelectWidth={false}
      style={{ minWidth: 130 }}
      onChange={(chosen: string | null | undefined) => onFilter({ [name]: chosen ?? null })}
    />
  );
  return (
    <>
      {select(
        'physician',
        t('course.physician'),
        filter.physician,
        [...physicians.values()].map(({ personKey, name, nameZh }) => ({
          value: personKey,
          label: (language === 'zh' ? nameZh : null) ?? name,
        })),
      )}
      {select(
        'state',
        t('course.state'),
        filter.state,
        states.map(({ id }) => ({ value: id, label: wordsOf(id) })),
      )}
      {select(
        'machine',
        t('course.board.machine'),
        filter.machine,
        machines.map((value) => ({ value, label: value })),
      )}
      {select(
        'site',
        t('course.board.site'),
        filter.site,
        sites.map((value) => ({ value, label: `${value} ${siteNames(value, language)}` })),
      )}
      {select(
        'waits',
        t('course.waits'),
        filter.waitsFor,
        owners.map((role) => ({ value: role, label: t(`role.${role}`) })),
      )}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch stands in it */}
      <label>
        <Switch
          size="small"
          checked={filter.isLate}
          onChange={(only) => onFilter({ late: only ? 'yes' : null })}
          aria-label={t('course.board.late')}
        />{' '}
        {t('course.board.late')} ({rows.filter(isLate).length})
      </label>
    </>
  );
}

function CarePathLink() {
  const { t } = useWords();
  return useMay('care-path.write') ? (
    <Link to="/clinic/care-path" style={{ marginLeft: 'auto' }}>
      {t('care-path.title')}
    </Link>
  ) : null;
}

function useColumns(board: Board | undefined): readonly TableColumn<BoardRow, BoardSort>[] {
  const { t, language } = useWords();
  const wordsOf = useStepWords(board?.steps ?? []);
  return [
    {
      ...{ key: 'name', header: t('clinic.patient'), widthPx: 190, sort: 'name' },
      cell: ({ name, nameZh }) => [nameZh, name].filter(Boolean).join(' '),
    },
    { key: 'number', header: t('course.board.number'), widthPx: 110, cell: ({ identifier }) => identifier ?? '–' },
    { key: 'course', header: t('course.course'), widthPx: 170, grows: true, cell: ({ title }) => title },
    {
      ...{ key: 'state', header: t('course.state'), widthPx: 190, sort: 'state' },
      cell: ({ state }) => <StateChip detail={{ path: { steps: board?.steps ?? [] }, state }} />,
    },
    {
      ...{ key: 'waits', header: t('course.waits'), widthPx: 230 },
      cell: ({ state, toxicity }) => (
        <>
          {toxicity && <ToxicityChip toxicity={toxicity} />}{' '}
          {state.waitsFor
            .slice(-1)
            .map(({ step, owner }) => `${wordsOf(step)} · ${t(`role.${owner}`)}`)
            .join('')}
        </>
      ),
    },
    {
      ...{ key: 'since', header: t('course.board.since'), widthPx: 100, sort: 'since' },
      cell: ({ state }) => (state.waitsFor[0] ? localDate(state.waitsFor[0].since) : '–'),
    },
    {
      ...{ key: 'due', header: t('course.board.due'), widthPx: 140, sort: 'due' },
      cell: ({ state }) => {
        const due = state.waitsFor.find((waiting) => waiting.due)?.due;
        return due ? localMoment(due) : '–';
      },
    },
    {
      ...{ key: 'physician', header: t('course.physician'), widthPx: 110 },
      cell: ({ physician }) => (language === 'zh' ? physician.nameZh : null) ?? physician.name,
    },
  ];
}

/** Seen by no oncologist yet. */
function ToxicityChip({ toxicity: { grade, byNumber } }: { readonly toxicity: ToxicityToSee }) {
  const { t } = useWords();
  return (
    <span className={`${sheet['chip']} ${sheet['bad']}`}>
      ✕ {t(byNumber ? 'course.toxicity.byNumber' : 'course.toxicity', { grade })} · {t('role.oncologist')}
    </span>
  );
}

function GradeChip({ toxicity: { grade, byNumber } }: { readonly toxicity: ToxicityToSee }) {
  const { t } = useWords();
  return (
    <span
      className={`${sheet['chip']} ${sheet['bad']}`}
      title={t(byNumber ? 'course.toxicity.byNumber' : 'course.toxicity', { grade })}
    >
      ✕ {t('review.grade', { grade })}
    </span>
  );
}

function NarrowRow({ row, board }: { readonly row: BoardRow; readonly board: Board | undefined }) {
  return (
    <span className={styles['line']}>
      <span>
        {[row.nameZh, row.name].filter(Boolean).join(' ')} · {row.identifier ?? '–'}{' '}
        {row.toxicity && <GradeChip toxicity={row.toxicity} />}
      </span>
      <StateChip detail={{ path: { steps: board?.steps ?? [] }, state: row.state }} />
    </span>
  );
}
