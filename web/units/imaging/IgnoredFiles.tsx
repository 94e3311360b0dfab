import type { FileOutcome } from '../../../server/units/imaging/contract.ts';
import { useRefusalWords } from '../../platform/api/use-error-words.ts';
import { formatCount } from '../../platform/format/count.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './ImportPage.module.css';

const LISTED = 200;

/** The files passed over, closed at first: a folder of an export has many of them, and mostly nobody asks. */
export function IgnoredFiles({ files }: { readonly files: readonly FileOutcome[] }) {
  const { t, language } = useWords();
  const refusalWords = useRefusalWords();
  if (files.length === 0) return null;
  return (
    <details className={styles['block']}>
      <summary className={styles['summary']}>
        {t('imaging.result.ignored', { files: formatCount(files.length, language) })}
      </summary>
      <p className={styles['soft']}>{t('imaging.result.ignoredNote')}</p>
      <ul className={styles['list']}>
        {files.slice(0, LISTED).map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ZIPs may hold the same name, and the list never changes
          <li key={index}>
            <span className={styles['soft']}>{t('imaging.outcome.ignored')}</span>
            <span className={styles['file']}>{each.fileName}</span>
            {each.refusal && <span className={styles['why']}>{refusalWords(each.refusal)}</span>}
          </li>
        ))}
      </ul>
      {files.length > LISTED && (
        <p className={styles['soft']}>
          {t('imaging.result.more', { files: formatCount(files.length - LISTED, language) })}
        </p>
      )}
    </details>
  );
}
