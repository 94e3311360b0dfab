import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Completion } from '../../../../server/units/clinic/completion/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { SignatureList } from '../../../platform/signatures/SignatureList.tsx';
import { TREATMENT } from '../treatment/use-treatment.ts';
import { fetchCompletion } from './api.ts';
import { CompletionActs } from './CompletionActs.tsx';
import { CompletionFacts } from './CompletionFacts.tsx';
import { DosesDelivered } from './DosesDelivered.tsx';
import { WordsCard } from './WordsCard.tsx';
import { WorstToxicity } from './WorstToxicity.tsx';

/** How a course was treated, computed from the record, with the oncologist's words under it and whose signature stands. */
export function CompletionPage() {
  usePageTitle('completion.title');
  const { courseKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [TREATMENT, courseKey, 'completion'],
    queryFn: ({ signal }) => fetchCompletion(courseKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return data.open ? <StillOpen open={data.open} /> : <Summary completion={data} />;
}

/** In place of a summary: what is still to come. */
function StillOpen({ open }: { readonly open: NonNullable<Completion['open']> }) {
  const { t } = useWords();
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('completion.title')}</h1>
      </header>
      <Notice weight="note">
        {t('completion.open')}
        <ul>
          {open.plans.map((plan) => (
            <li key={`${plan.label} ${plan.given}`}>{t('completion.open.plan', plan)}</li>
          ))}
          {open.phases.map((phase) => (
            <li key={phase}>{t('completion.open.phase', { phase })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Summary({ completion }: { readonly completion: Completion }) {
  const { t } = useWords();
  const { changed, isSigned, record, signatures } = completion;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('completion.title')}</h1>
        <span className={`${sheet['chip']} ${sheet[isSigned ? 'good' : 'warn']}`}>
          {isSigned ? `✓ ${t('completion.signed')}` : t('completion.unsigned')}
        </span>
        <CompletionActs completion={completion} />
      </header>
      {changed && (
        <Notice weight="warning">{t('completion.changed', { at: localMoment(changed.at), what: changed.what })}</Notice>
      )}
      <CompletionFacts record={record} part="course" />
      <DosesDelivered record={record} />
      <CompletionFacts record={record} part="time" />
      <WorstToxicity worst={record.worst} />
      <CompletionFacts record={record} part="condition" />
      <WordsCard key={completion.revision} completion={completion} />
      <SignatureList signatures={signatures} />
    </div>
  );
}
