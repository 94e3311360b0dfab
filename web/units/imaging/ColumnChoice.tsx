import { Button, Checkbox, Popover } from 'antd';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import styles from './ColumnChoice.module.css';
import type { usePatientColumns } from './patient-columns.tsx';

/** Which columns the list shows; remembered on this computer. */
export function ColumnChoice({ columns }: { readonly columns: ReturnType<typeof usePatientColumns> }) {
  const { t } = useWords();
  const choice = (
    <div className={styles['list']}>
      {columns.all.slice(1).map((column) => (
        <Checkbox
          key={column.key}
          checked={!columns.hidden.includes(column.key)}
          onChange={() => columns.toggle(column.key)}
        >
          {column.header}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choice}>
      <Button
        type="text"
        icon={<Icon name="columns" />}
        title={t('imaging.columns')}
        aria-label={t('imaging.columns')}
      />
    </Popover>
  );
}
