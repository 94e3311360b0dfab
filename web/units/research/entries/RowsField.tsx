import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import styles from './Entries.module.css';

/** A list of a form, a line each: lines are added, removed, and moved where their order says something. */
export function RowsField<Row extends { readonly id: string }>(props: {
  readonly label: string;
  readonly add: string;
  readonly rows: readonly Row[];
  readonly blank: () => Row;
  readonly ordered?: boolean;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, change: (changes: Partial<Row>) => void) => ReactNode;
}) {
  const { t } = useWords();
  const { rows, onChange } = props;
  const up = (index: number) =>
    onChange(
      rows.flatMap((row, place) => (place === index - 1 ? [rows[index] ?? row, row] : place === index ? [] : [row])),
    );
  return (
    <fieldset className={styles['rows']}>
      <legend>{props.label}</legend>
      {rows.map((row, index) => (
        <div key={row.id} className={styles['row']}>
          {props.children(row, (changes) =>
            onChange(rows.map((each) => (each.id === row.id ? { ...each, ...changes } : each))),
          )}
          {props.ordered && index > 0 && (
            <Button
              icon={<Icon name="arrowUp" />}
              aria-label={t('entries.row.up', { place: index + 1 })}
              onClick={() => up(index)}
            />
          )}
          <Button
            icon={<Icon name="trash" />}
            aria-label={t('entries.row.remove', { place: index + 1 })}
            onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
          />
        </div>
      ))}
      <div>
        <Button icon={<Icon name="plus" />} onClick={() => onChange([...rows, props.blank()])}>
          {props.add}
        </Button>
      </div>
    </fieldset>
  );
}
