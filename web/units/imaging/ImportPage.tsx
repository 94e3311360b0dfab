import { useMay } from '../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../platform/frame/use-page-title.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import styles from './ImportPage.module.css';
import { LatestImports } from './LatestImports.tsx';
import { LoadDemonstration } from './LoadDemonstration.tsx';
import { UploadProgress } from './UploadProgress.tsx';
import { UploadResult } from './UploadResult.tsx';
import { isUnderWay, useUpload } from './UploadsContext.tsx';

/** Files in: by hand here, and what came by other ways. */
export function ImportPage() {
  const { t } = useWords();
  usePageTitle('imaging.import');
  const upload = useUpload();
  const mayLoad = useMay('demonstration.load');
  return (
    <div className={styles['page']}>
      <h1>{t('imaging.import')}</h1>
      {upload && (isUnderWay(upload) ? <UploadProgress upload={upload} /> : <UploadResult upload={upload} />)}
      <section className={`${styles['drop']} ${upload ? styles['small'] : ''}`} aria-label={t('imaging.drop.title')}>
        <div>
          <h2>{t(upload ? 'imaging.drop.more' : 'imaging.drop.title')}</h2>
          <p>{t('imaging.drop.what')}</p>
        </div>
        <div className={styles['ways']}>
          <ChooseFiles primary={!upload} />
          {mayLoad && <LoadDemonstration />}
        </div>
      </section>
      <LatestImports />
    </div>
  );
}
