import { Button } from 'antd';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import styles from '../../platform/parts/Standing.module.css';

/** Stands where the rows would be when the filter leaves none. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles['standing']}>
      <Icon name="search" size={24} />
      <p>{t('imaging.nothingFound')}</p>
      <Button onClick={onClear}>{t('imaging.clearFilter')}</Button>
    </div>
  );
}
