import { useMay } from '../../platform/access/SessionContext.ts';
import { BrandMark } from '../../platform/frame/BrandMark.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import styles from './FirstVisit.module.css';
import { LoadDemonstration } from './LoadDemonstration.tsx';

/** The archive is empty: what would be here, and the ways to get it here. */
export function FirstVisit() {
  const { t } = useWords();
  return (
    <div className={styles['page']}>
      <div className={styles['drop']}>
        <span className={styles['mark']}>
          <BrandMark size={56} />
        </span>
        <h1>{t('imaging.first.title')}</h1>
        <p>{t('imaging.first.what')}</p>
        <div className={styles['ways']}>
          {useMay('object.import') && <ChooseFiles primary />}
          {useMay('demonstration.load') && <LoadDemonstration />}
        </div>
        <p className={styles['note']}>{t('imaging.first.note')}</p>
      </div>
    </div>
  );
}
