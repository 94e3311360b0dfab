import { Button } from 'antd';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { takeOverRecords } from './api.ts';
import { useTreatmentAct } from './use-treatment.ts';

/** What machines recorded and nobody took over yet; what cannot be taken over is said with its reason. */
export function RecordsWaiting(props: {
  readonly courseKey: string;
  readonly waiting: number;
  readonly onSaid: (sentence: string) => void;
}) {
  const { t } = useWords();
  const { courseKey, waiting, onSaid } = props;
  const mayWrite = useMay('fraction.write');
  const taking = useTreatmentAct(async () => {
    const { taken, left } = await takeOverRecords(courseKey);
    const whys = [...new Set(left.map(({ why }) => t(`treatment.left.${why}`)))];
    onSaid([t('treatment.records.taken', { taken, left: left.length }), ...whys].join(' '));
  });
  if (waiting === 0) return null;
  return (
    <>
      {taking.isError && <Refusal error={taking.error} />}
      <Notice
        weight="note"
        action={
          mayWrite && (
            <Button size="small" loading={taking.isPending} onClick={() => taking.mutate(undefined)}>
              {t('treatment.records.take')}
            </Button>
          )
        }
      >
        {t('treatment.records.waiting', { count: waiting })}
      </Notice>
    </>
  );
}
