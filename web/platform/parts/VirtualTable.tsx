import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { Skeleton } from './Skeleton.tsx';
import styles from './VirtualTable.module.css';
import { visibleRows } from './visible-rows.ts';

export interface TableColumn<Row, Sort extends string> {
  readonly key: string;
  readonly header: ReactNode;
  readonly widthPx: number;
  /** Takes the width that the others leave. */
  readonly grows?: true;
  readonly align?: 'right';
  readonly sort?: Sort;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableOrder<Sort extends string> {
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

/** A box before each row, and one for all of them. */
export interface TableSelection<Row> {
  readonly isSelected: (row: Row) => boolean;
  readonly onToggle: (row: Row, index: number) => void;
  readonly label: string;
  readonly shown: 'none' | 'some' | 'all';
  readonly onToggleAll: () => void;
  readonly allLabel: string;
}

interface VirtualTableProps<Row, Sort extends string> {
  readonly label: string;
  readonly total: number;
  /** Absent while its page is on the way: a skeleton keeps its place. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly hrefOf: (row: Row) => string;
  readonly columns: readonly TableColumn<Row, Sort>[];
  /** One cell for the whole row where the screen is narrow. */
  readonly narrow?: ((row: Row) => ReactNode) | undefined;
  /** None: the rows have no boxes. */
  readonly selection?: TableSelection<Row>;
  readonly order: TableOrder<Sort>;
  readonly onOrder: (order: TableOrder<Sort>) => void;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (row: Row, index: number) => void;
  /** Told which rows [from, to) are on screen, so that they can be fetched. */
  readonly onVisible: (from: number, to: number) => void;
  /** What is shown answers an older question; dimmed until the new answer is here. */
  readonly stale?: boolean;
}

const ROW_PX = 36;
const NARROW_ROW_PX = 64;
const BOX_PX = 40;
const NARROW_BOX_PX = 48;

/** A table of any length: only the rows on screen exist. A click opens a row; the page owns the keys. */
export function VirtualTable<Row, Sort extends string>(props: VirtualTableProps<Row, Sort>) {
  const { total, rowAt, columns, narrow, active, onVisible } = props;
  const rowPx = narrow ? NARROW_ROW_PX : ROW_PX;
  const viewport = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const { from, to } = visibleRows({ scrollTopPx: scroll.top, heightPx: scroll.height, rowPx, total });

  const measure = useCallback(() => {
    const element = viewport.current;
    if (element) setScroll({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  useEffect(() => onVisible(from, to), [onVisible, from, to]);
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const headPx = narrow ? 0 : ROW_PX;
    const [top, bottom] = [active * rowPx, (active + 1) * rowPx + headPx];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    if (!element.contains(document.activeElement)) return;
    const link = element.querySelector(`[aria-rowindex="${active + 1}"] a`);
    if (link instanceof HTMLElement) link.focus({ preventScroll: true });
  }, [active, rowPx, narrow]);

  const box = props.selection ? [`${narrow ? NARROW_BOX_PX : BOX_PX}px`] : [];
  const tracks = [...box, ...(narrow ? ['minmax(0, 1fr)'] : columns.map(trackOf))].join(' ');
  const minWidth = narrow ? 0 : columns.reduce((sum, column) => sum + column.widthPx, props.selection ? BOX_PX : 0);
  return (
    <div ref={viewport} className={`${styles['viewport']} ${props.stale ? styles['stale'] : ''}`} onScroll={measure}>
      <table style={{ minWidth }} aria-label={props.label} aria-rowcount={total} aria-busy={props.stale ?? false}>
        {!narrow && <Head {...props} tracks={tracks} />}
        <tbody style={{ height: total * rowPx }}>
          {Array.from({ length: to - from }, (_, offset) => from + offset).map((index) => (
            <TableRow key={index} {...props} index={index} row={rowAt(index)} rowPx={rowPx} tracks={tracks} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function trackOf({ widthPx, grows }: { readonly widthPx: number; readonly grows?: true }): string {
  return grows ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`;
}

function Head<Row, Sort extends string>(props: VirtualTableProps<Row, Sort> & { readonly tracks: string }) {
  const { order, onOrder, selection } = props;
  return (
    <thead>
      <tr style={{ gridTemplateColumns: props.tracks }}>
        {selection && (
          <td className={styles['box']}>
            <label>
              <input
                type="checkbox"
                ref={(box) => {
                  if (box) box.indeterminate = selection.shown === 'some';
                }}
                checked={selection.shown === 'all'}
                onChange={selection.onToggleAll}
                aria-label={selection.allLabel}
                title={selection.allLabel}
              />
            </label>
          </td>
        )}
        {props.columns.map((column) => {
          const { sort } = column;
          const sorted = sort !== undefined && order.sort === sort ? order.order : null;
          return (
            <th
              key={column.key}
              scope="col"
              className={column.align ? styles['right'] : ''}
              aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
            >
              {sort === undefined ? (
                column.header
              ) : (
                <button
                  type="button"
                  className={sorted ? styles['sorted'] : ''}
                  onClick={() => onOrder({ sort, order: sorted === 'asc' ? 'desc' : 'asc' })}
                >
                  {column.header}
                  {sorted && <Icon name={sorted === 'asc' ? 'arrowUp' : 'arrowDown'} size={12} />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** After the box, the first cell holds the link, which covers the row: it opens in a new tab as any link does. */
function TableRow<Row, Sort extends string>(
  props: VirtualTableProps<Row, Sort> & {
    readonly index: number;
    readonly row: Row | undefined;
    readonly rowPx: number;
    readonly tracks: string;
  },
) {
  const { index, row, rowPx, columns, narrow, active, selection } = props;
  const style = { top: index * rowPx, height: rowPx, gridTemplateColumns: props.tracks };
  if (row === undefined) {
    return (
      <tr style={style} aria-rowindex={index + 1}>
        {selection && <td />}
        {(narrow ? [{ key: 'narrow' }] : columns).map((column) => (
          <td key={column.key}>
            <Skeleton width="60%" />
          </td>
        ))}
      </tr>
    );
  }
  const link = (content: ReactNode) => (
    <a
      href={props.hrefOf(row)}
      tabIndex={index === active ? 0 : -1}
      onFocus={() => props.onActive(index)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        props.onOpen(row, index);
      }}
    >
      {content}
    </a>
  );
  const chosen = selection?.isSelected(row) ?? false;
  const marks = [index === active && styles['active'], chosen && styles['chosen']].filter(Boolean).join(' ');
  return (
    <tr style={style} aria-rowindex={index + 1} className={marks}>
      {selection && (
        <td className={styles['box']}>
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={chosen}
              onChange={() => selection.onToggle(row, index)}
              aria-label={selection.label}
            />
          </label>
        </td>
      )}
      {narrow ? (
        <td>{link(narrow(row))}</td>
      ) : (
        columns.map((column, place) => (
          <td key={column.key} className={column.align ? styles['right'] : ''}>
            {place === 0 ? link(column.cell(row)) : column.cell(row)}
          </td>
        ))
      )}
    </tr>
  );
}
