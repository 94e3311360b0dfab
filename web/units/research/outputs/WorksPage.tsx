import { Button, InputNumber, Select } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { WorkRow } from '../../../../server/units/research/outputs/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { usePageKeys } from '../../../platform/keys/keys.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { SearchField } from '../../../platform/parts/SearchField.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import standing from '../../../platform/parts/Standing.module.css';
import { useNarrow } from '../../../platform/parts/use-narrow.ts';
import { type TableColumn, VirtualTable } from '../../../platform/parts/VirtualTable.tsx';
import { ExportMenu } from '../exchange/ExportMenu.tsx';
import { LIST_FILES } from '../exchange/formats.ts';
import { RegisterNav } from '../RegisterNav.tsx';
import { readWorks, type WorkQuery } from './api.ts';
import styles from './Outputs.module.css';
import { useWorkRows } from './use-work-rows.ts';
import { WorkAdd } from './WorkAdd.tsx';
import { isFiltered, TYPES, UNFILTERED, useWorkQuery } from './work-query.ts';

/** What did we publish: search, filter and sort over all works of the register. */
export function WorksPage() {
  const { t, language } = useWords();
  usePageTitle('works.title');
  const { query, change } = useWorkQuery();
  const [visible, setVisible] = useState({ from: 0, to: 40 });
  const [active, setActive] = useState(0);
  const onVisible = useCallback((from: number, to: number) => setVisible({ from, to }), []);
  const { total, rowAt, first, stale, error, retry } = useWorkRows(query, visible);
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay('register.write');
  const columns = useColumns();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const open = ({ workKey }: WorkRow) => void navigate(`/register/works/${workKey}`);
  const shown = Math.min(active, Math.max(0, total - 1));
  useListKeys({ active: shown, total, go: setActive, open: () => openRow(rowAt(shown), open), search });
  if (error && total === 0) return <ErrorState error={error} onRetry={retry} />;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>
          {t('works.title')} {!first && <span className={sheet['count']}>{formatCount(total, language)}</span>}
        </h1>
        <div className={sheet['search']}>
          <SearchField
            value={query.search}
            onSearch={(text) => change({ search: text })}
            placeholder={t('works.search')}
            hint="/"
            fieldRef={search}
          />
        </div>
        <Filters query={query} onChange={change} />
        <div className={sheet['acts']}>
          <ExportMenu files={LIST_FILES} disabled={total === 0} read={(as, lang) => readWorks(query, as, lang)} />
          {mayWrite && (
            <>
              <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
                {t('works.add')}
              </Button>
              <Link to="/register/imports" tabIndex={-1}>
                <Button type="primary" icon={<Icon name="import" />}>
                  {t('works.import')}
                </Button>
              </Link>
            </>
          )}
        </div>
      </header>
      <div className={styles['under']}>
        <RegisterNav />
      </div>
      {adding && <WorkAdd onClose={() => setAdding(false)} />}
      {!first && total === 0 ? (
        <div className={standing['standing']}>
          <p>{t(isFiltered(query) ? 'works.nothing-found' : 'works.none')}</p>
          {isFiltered(query) && <Button onClick={() => change(UNFILTERED)}>{t('works.clear')}</Button>}
        </div>
      ) : (
        <div className={styles['table']}>
          <VirtualTable
            label={t('works.title')}
            total={first ? 12 : total}
            rowAt={rowAt}
            hrefOf={({ workKey }) => `/register/works/${workKey}`}
            columns={columns}
            narrow={narrow ? (row) => <WorkLine row={row} /> : undefined}
            order={query}
            onOrder={change}
            active={shown}
            onActive={setActive}
            onOpen={open}
            onVisible={onVisible}
            stale={stale}
          />
        </div>
      )}
    </div>
  );
}

function openRow(row: WorkRow | undefined, open: (row: WorkRow) => void): void {
  if (row) open(row);
}

function Filters(props: { readonly query: WorkQuery; readonly onChange: (changes: Partial<WorkQuery>) => void }) {
  const { t } = useWords();
  const { query, onChange } = props;
  return (
    <>
      <Select
        allowClear
        className={styles['type'] ?? ''}
        aria-label={t('works.type')}
        placeholder={t('works.type.any')}
        value={query.type}
        options={TYPES.map((value) => ({ value, label: t(`works.type.${value}`) }))}
        onChange={(type) => onChange({ type: type ?? null })}
      />
      <span className={styles['years']}>
        <YearField label={t('works.from')} value={query.from} onChange={(from) => onChange({ from })} />–
        <YearField label={t('works.to')} value={query.to} onChange={(to) => onChange({ to })} />
      </span>
    </>
  );
}

function YearField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (year: number | null) => void;
}) {
  return (
    <InputNumber
      className={styles['year'] ?? ''}
      aria-label={props.label}
      placeholder={props.label}
      controls={false}
      min={1600}
      max={2200}
      precision={0}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

function useColumns(): readonly TableColumn<WorkRow, WorkQuery['sort']>[] {
  const { t } = useWords();
  return [
    {
      ...{ key: 'title', header: t('works.work-title'), widthPx: 320, grows: true, sort: 'title' },
      cell: (row) => <Title row={row} />,
    },
    { key: 'authors', header: t('works.authors'), widthPx: 220, cell: (row) => <Clipped text={row.authors} /> },
    {
      ...{ key: 'container', header: t('works.container'), widthPx: 200, sort: 'container' },
      cell: (row) => <Clipped text={row.container ?? MISSING} />,
    },
    {
      ...{ key: 'year', header: t('works.year'), widthPx: 76, align: 'right', sort: 'year' },
      cell: ({ year }) => year ?? MISSING,
    },
    { key: 'type', header: t('works.type'), widthPx: 110, cell: ({ type }) => t(`works.type.${type}`) },
  ];
}

function Title({ row }: { readonly row: WorkRow }) {
  const { t } = useWords();
  return (
    <span className={styles['clip']} title={row.title}>
      {row.isRetracted && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('works.retracted')}</span>}{' '}
      {row.title}
    </span>
  );
}

const Clipped = ({ text }: { readonly text: string }) => (
  <span className={styles['clip']} title={text}>
    {text}
  </span>
);

function WorkLine({ row }: { readonly row: WorkRow }) {
  return (
    <span className={styles['line']}>
      <Title row={row} />
      <span className={styles['small']}>{[row.authors, row.container, row.year].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function useListKeys(list: {
  readonly active: number;
  readonly total: number;
  readonly go: (index: number) => void;
  readonly open: () => void;
  readonly search: React.RefObject<HTMLInputElement | null>;
}): void {
  const { active, total, go } = list;
  usePageKeys('works.title', [
    { keys: ['/'], does: 'works.keys.search', run: () => list.search.current?.select() },
    {
      ...{ keys: ['ArrowDown'], does: 'works.keys.next', inFields: true },
      run: () => go(Math.min(Math.max(0, total - 1), active + 1)),
    },
    {
      ...{ keys: ['ArrowUp'], does: 'works.keys.previous', inFields: true },
      run: () => go(Math.max(0, active - 1)),
    },
    { keys: ['Enter'], does: 'works.keys.open', inFields: true, run: list.open },
  ]);
}
