import { useMay } from '../../platform/access/SessionContext.ts';
import { BrandMark } from '../../platform/frame/BrandMark.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import standing from '../../platform/parts/Standing.module.css';
import { ChooseFiles } from './ChooseFiles.tsx';
import styles from './FirstVisit.module.css';
import { LoadDemonstration } from './LoadDemonstration.tsx';

/** The archive is empty: what would be here, and the ways to get it here. */
export function FirstVisit() {
  const { t } = useWords();
  const mayImport = useMay('object.import');
  const mayLoad = useMay('demonstration.load');
  if (!mayImport) {
    return (
      <div className={standing['standing']}>
        <h1>{t('imaging.first.none')}</h1>
        <p>{t('imaging.first.none.what')}</p>
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <div className={styles['drop']}>
        <span className={styles['mark']}>
          <BrandMark size={56} />
        </span>
        <h1>{t('imaging.first.title')}</h1>
        <p>{t('imaging.first.what')}</p>
        <div className={styles['ways']}>
          <ChooseFiles primary />
          {mayLoad && <LoadDemonstration />}
        </div>
        <p className={styles['note']}>{t('imaging.first.note')}</p>
      </div>
    </div>
  );
}
