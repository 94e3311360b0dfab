import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Attempt } from '../../../../server/units/ward/drill/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { finishAttempt } from './api.ts';
import { CaseCard } from './CaseCard.tsx';
import { FinishCard } from './FinishCard.tsx';
import { nextOpen } from './next-open.ts';
import { ScoreCard } from './ScoreCard.tsx';
import { useAttempt, useAttemptAct } from './use-attempt.ts';

/** One attempt: a case at a time while it is open, all of them with the score once it is finished. */
export function AttemptPage() {
  const { t } = useWords();
  usePageTitle('drill.title');
  const { attemptKey = '' } = useParams();
  const { data, error, refetch } = useAttempt(attemptKey);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('drill.title')}</h1>
        <Link to="/ward/drill">{t('drill.all')}</Link>
      </header>
      {data.finishedAt !== null && <ScoreCard attempt={data} />}
      {data.finishedAt !== null && data.isOutdated && <Notice weight="note">{t('drill.outdated.finished')}</Notice>}
      {data.finishedAt === null &&
        (data.isOutdated ? <OutdatedNotice attempt={data} /> : <OpenAttempt attempt={data} />)}
      {data.finishedAt !== null &&
        data.cases.map((each, index) => (
          <CaseCard key={each.caseId} attempt={data} asked={each} at={index + 1} isOver />
        ))}
    </div>
  );
}

/** The case of the address or, without one, the first that is not answered; at the end the finish. */
function OpenAttempt({ attempt }: { readonly attempt: Attempt }) {
  const [params, setParams] = useSearchParams();
  const { cases } = attempt;
  const named = cases.findIndex(({ caseId }) => caseId === params.get('case'));
  const index = named >= 0 ? named : nextOpen(cases, -1);
  const asked = cases[index];
  const show = (next: number) => {
    const caseId = cases[next]?.caseId;
    setParams(caseId === undefined ? {} : { case: caseId });
  };
  return (
    <>
      {asked && (
        <CaseCard
          key={asked.caseId}
          attempt={attempt}
          asked={asked}
          at={index + 1}
          onAnswered={() => show(index)}
          onNext={() => show(nextOpen(cases, index))}
        />
      )}
      <FinishCard attempt={attempt} isLast={asked === undefined} />
    </>
  );
}

function OutdatedNotice({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useWords();
  const ending = useAttemptAct(() => finishAttempt(attempt.attemptKey));
  return (
    <>
      <Notice
        weight="warning"
        action={
          <Button loading={ending.isPending} onClick={() => ending.mutate(undefined)}>
            {t('drill.finish')}
          </Button>
        }
      >
        {t('drill.outdated')}
      </Notice>
      {ending.error && <Refusal error={ending.error} />}
    </>
  );
}
