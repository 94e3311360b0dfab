import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './PlainTable.module.css';
import { Skeleton } from './Skeleton.tsx';

export interface PlainColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand under each other, to the right. */
  readonly numeric?: true;
  /** Buttons at the end of the row; the header is only read aloud. */
  readonly acts?: true;
}

/** A table short enough to be drawn whole. On a phone each row is a block in which every value names its column. */
export function PlainTable<Row>(props: {
  readonly label: string;
  readonly columns: readonly PlainColumn<Row>[];
  /** Absent while they are on the way. */
  readonly rows: readonly Row[] | undefined;
  readonly keyOf: (row: Row) => string;
  /** Rows that are over are dimmed. */
  readonly isPast?: (row: Row) => boolean;
}) {
  const { columns, rows } = props;
  return (
    <table className={styles['table']} aria-label={props.label} aria-busy={rows === undefined}>
      <thead>
        <tr>
          {columns.map(({ key, header, acts, numeric }) => (
            <th key={key} scope="col" className={numeric ? styles['numeric'] : ''}>
              {acts ? <span className="visually-hidden">{header}</span> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows === undefined
          ? [0, 1, 2].map((line) => (
              <tr key={line}>
                {columns.map(({ key }) => (
                  <td key={key}>
                    <Skeleton width={90} />
                  </td>
                ))}
              </tr>
            ))
          : rows.map((row) => (
              <tr key={props.keyOf(row)} className={props.isPast?.(row) ? styles['past'] : ''}>
                {columns.map(({ key, header, cell, acts, numeric }) => (
                  <td
                    key={key}
                    data-label={header}
                    className={acts ? styles['acts'] : numeric ? styles['numeric'] : ''}
                  >
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}

/** The link of a row, which covers all of it. */
export function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className={styles['rowLink'] ?? ''}>
      {children}
    </Link>
  );
}
