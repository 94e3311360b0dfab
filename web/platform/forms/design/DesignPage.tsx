import { type FormDefinition, readQuestionnaire } from '@isocenter/forms';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { fetchForm } from '../api.ts';
import styles from '../Forms.module.css';
import { DrawingBoard } from './DrawingBoard.tsx';

/** What a form asks, and how it will look. */
export function DesignPage() {
  usePageTitle('forms.title');
  const { formKey } = useParams();
  return formKey === undefined ? <NewForm /> : <PresentForm formKey={formKey} />;
}

function NewForm() {
  const { language } = useWords();
  const start: FormDefinition = {
    ...{ url: `urn:uuid:${crypto.randomUUID()}`, version: '1', status: 'draft', language, title: {}, items: [] },
  };
  return <DrawingBoard present={undefined} start={start} />;
}

function PresentForm({ formKey }: { readonly formKey: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['forms', 'form', formKey],
    queryFn: ({ signal }) => fetchForm(formKey, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div className={styles['page']}>
        <Skeleton width="40%" />
        <Skeleton />
      </div>
    );
  return <DrawingBoard key={data.formKey} present={data} start={readQuestionnaire(data.questionnaire).definition} />;
}
