import { Button } from 'antd';
import { csvFile } from '../../../platform/format/csv.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from './ComparisonDetails.module.css';
import type { ComparisonOutcome } from './comparison-job.ts';
import { comparisonRecords } from './comparison-records.ts';
import { SliceProfile } from './SliceProfile.tsx';

/** Where along the patient the outlines part, what was odd about them, and how they were compared. */
export function ComparisonDetails({
  outcome: { comparison, seconds },
  names,
  onSlice,
}: {
  readonly outcome: ComparisonOutcome;
  readonly names: { readonly a: string; readonly b: string };
  readonly onSlice: ((zMm: number) => void) | null;
}) {
  const { t } = useWords();
  const save = () => saveFile(csvFile(comparisonRecords(comparison, { t, ...names })), 'comparison.csv');
  return (
    <>
      {comparison.notices.length > 0 && (
        <div className={styles['notices']}>
          {comparison.notices.map(({ code, values }) => (
            <Notice key={code + JSON.stringify(values)} weight="warning">
              {t(code, values)}
            </Notice>
          ))}
        </div>
      )}
      {comparison.slices && <SliceProfile slices={comparison.slices} onSlice={onSlice} />}
      <div className={styles['actions']}>
        <Button icon={<Icon name="download" size={14} />} onClick={save}>
          {t('comparison.csv')}
        </Button>
      </div>
      <p className={styles['method']}>{t('comparison.method.text', { seconds: seconds.toFixed(2) })}</p>
    </>
  );
}
