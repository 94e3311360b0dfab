import type { MessageKey } from '@isocenter/messages';
import { Button, Select } from 'antd';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { formatCount } from '../../../platform/format/count.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { usePageKeys } from '../../../platform/keys/keys.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { SearchField } from '../../../platform/parts/SearchField.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import standing from '../../../platform/parts/Standing.module.css';
import { useNarrow } from '../../../platform/parts/use-narrow.ts';
import { VirtualTable } from '../../../platform/parts/VirtualTable.tsx';
import { RegisterNav } from '../RegisterNav.tsx';
import styles from './Entries.module.css';
import { type ListQuestion, shownRows } from './shown-rows.ts';
import { useListQuestion } from './use-list-question.ts';

export interface ListColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly widthPx: number;
  readonly grows?: true;
  readonly align?: 'right';
  /** As the file for a spreadsheet has it, and the table unless `cell` says otherwise. */
  readonly text: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  readonly sortOf?: (row: Row) => string | number;
}

export interface ListFilter<Row> {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly of: (row: Row) => string;
}

interface EntryListProps<Row> {
  readonly title: MessageKey;
  readonly none: MessageKey;
  /** Absent while they are on the way. */
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly ListColumn<Row>[];
  readonly filters: readonly ListFilter<Row>[];
  readonly usual: Pick<ListQuestion, 'sort' | 'order'>;
  /** What a search looks through. */
  readonly textOf: (row: Row) => string;
  readonly hrefOf: (row: Row) => string;
  readonly narrow: (row: Row) => ReactNode;
  readonly fileName: string;
  readonly acts?: ReactNode;
}

/** One kind of entry of the register: search, filter and sort as the address says, and what is shown as a file for a spreadsheet. */
export function EntryList<Row>(props: EntryListProps<Row>) {
  const { title, columns, filters, rows, hrefOf } = props;
  const { t, language } = useWords();
  usePageTitle(title);
  const { question, change } = useListQuestion(
    filters.map(({ key }) => key),
    props.usual,
  );
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const narrow = useNarrow();
  const search = useRef<HTMLInputElement>(null);
  const onVisible = useCallback(() => {}, []);
  const sorts = Object.fromEntries(columns.flatMap(({ key, sortOf }) => (sortOf ? [[key, sortOf] as const] : [])));
  const shown = rows && shownRows(rows, question, { textOf: props.textOf, filters, sorts });
  const at = Math.min(active, Math.max(0, (shown?.length ?? 0) - 1));
  const open = (row: Row | undefined) => row !== undefined && void navigate(hrefOf(row));
  useListKeys({ title, search, active: at, total: shown?.length ?? 0, go: setActive, open: () => open(shown?.[at]) });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>
          {t(title)}{' '}
          {rows && shown && (
            <span className={sheet['count']}>
              {shown.length === rows.length
                ? formatCount(rows.length, language)
                : t('entries.count', { count: shown.length, total: rows.length })}
            </span>
          )}
        </h1>
        <div className={sheet['search']}>
          <SearchField
            value={question.search}
            onSearch={(text) => change({ search: text })}
            placeholder={t('entries.search')}
            hint="/"
            fieldRef={search}
          />
        </div>
        {filters.map(({ key, label, options }) => (
          <Select
            key={key}
            allowClear
            className={styles['filter'] ?? ''}
            aria-label={label}
            placeholder={label}
            popupMatchSelectWidth={false}
            value={question.chosen[key] || null}
            options={[...options]}
            onChange={(value) => change({ [key]: value ?? '' })}
          />
        ))}
        <div className={styles['acts']}>
          {props.acts}
          <Button
            icon={<Icon name="download" />}
            disabled={!shown?.length}
            onClick={() => shown && saveFile(csvOf(columns, shown), `${props.fileName}.csv`)}
          >
            CSV
          </Button>
        </div>
      </header>
      <div className={styles['rooms']}>
        <RegisterNav />
      </div>
      {shown?.length === 0 ? (
        <div className={standing['standing']}>
          <p>{t(rows?.length === 0 ? props.none : 'entries.none-found')}</p>
        </div>
      ) : (
        <div className={styles['table']}>
          <VirtualTable
            label={t(title)}
            total={shown?.length ?? 8}
            rowAt={(index) => shown?.[index]}
            hrefOf={hrefOf}
            columns={columns.map(({ text, cell, sortOf, ...column }) => ({
              ...{ ...column, cell: cell ?? ((row: Row) => <Clipped text={text(row)} />) },
              ...(sortOf && { sort: column.key }),
            }))}
            narrow={narrow ? props.narrow : undefined}
            order={question}
            onOrder={({ sort, order }) => change({ sort, order })}
            active={at}
            onActive={setActive}
            onOpen={open}
            onVisible={onVisible}
          />
        </div>
      )}
    </div>
  );
}

const csvOf = <Row,>(columns: readonly ListColumn<Row>[], rows: readonly Row[]) =>
  csvFile([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))]);

export const Clipped = ({ text, struck = false }: { readonly text: string; readonly struck?: boolean }) => (
  <span className={`${styles['clip']} ${struck ? styles['struck'] : ''}`} title={text}>
    {text}
  </span>
);

/** A row on a phone: what it is called, and the rest below it. */
export function NarrowLine({ title, rest }: { readonly title: ReactNode; readonly rest: readonly string[] }) {
  return (
    <span className={styles['line']}>
      {title}
      <span className={styles['small']}>{rest.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function useListKeys(list: {
  readonly title: MessageKey;
  readonly search: React.RefObject<HTMLInputElement | null>;
  readonly active: number;
  readonly total: number;
  readonly go: (index: number) => void;
  readonly open: () => void;
}): void {
  const { active, total, go } = list;
  usePageKeys(list.title, [
    { keys: ['/'], does: 'works.keys.search', run: () => list.search.current?.select() },
    {
      ...{ keys: ['ArrowDown'], does: 'works.keys.next', inFields: true },
      run: () => go(Math.min(Math.max(0, total - 1), active + 1)),
    },
    { keys: ['ArrowUp'], does: 'works.keys.previous', inFields: true, run: () => go(Math.max(0, active - 1)) },
    { keys: ['Enter'], does: 'works.keys.open', inFields: true, run: list.open },
  ]);
}
