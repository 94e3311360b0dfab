import { Button, Popconfirm } from 'antd';
import type { Attempt } from '../../../../server/units/ward/drill/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { finishAttempt } from './api.ts';
import { useAttemptAct } from './use-attempt.ts';

/** Ends an attempt. What is not answered is asked about once: it counts as not answered. */
export function FinishCard({ attempt, isLast }: { readonly attempt: Attempt; readonly isLast: boolean }) {
  const { t } = useWords();
  const count = attempt.cases.filter(({ answered }) => answered === null).length;
  const ending = useAttemptAct(() => finishAttempt(attempt.attemptKey));
  return (
    <>
      {isLast && count === 0 && <p>{t('drill.all-answered')}</p>}
      {ending.error && <Refusal error={ending.error} />}
      <div className={sheet['acts']}>
        {count === 0 ? (
          <Button
            type={isLast ? 'primary' : 'default'}
            size="large"
            loading={ending.isPending}
            onClick={() => ending.mutate(undefined)}
          >
            {t('drill.finish')}
          </Button>
        ) : (
          <Popconfirm
            title={t('drill.finish.open', { count })}
            okText={t('drill.finish')}
            cancelText={t('drill.finish.stay')}
            onConfirm={() => ending.mutate(undefined)}
          >
            <Button size="large" loading={ending.isPending}>
              {t('drill.finish')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </>
  );
}
