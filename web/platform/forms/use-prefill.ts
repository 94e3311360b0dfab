import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useErrorWords } from '../api/use-error-words.ts';
import { fetchPrefill, takeOver } from './api.ts';
import type { Prefill } from './PrefillLines.tsx';
import type { Filling } from './use-filling.ts';

/** What can be taken over into a form about a patient; undefined where there is no source, or not yet. */
export function usePrefill(filling: Filling): Prefill | undefined {
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const { detail, form, save } = filling;
  const { filledKey, revision } = detail;
  const { data } = useQuery({
    queryKey: ['forms', 'prefill', filledKey, revision],
    queryFn: ({ signal }) => fetchPrefill(filledKey, signal),
    enabled: detail.about.patient !== null && form.hasPrefill,
    placeholderData: (before) => before,
  });
  const taking = useMutation({
    mutationFn: (asked: { readonly path: string; readonly reference: string }) => takeOver(filling.detail, asked),
    onSuccess: filling.takeOver,
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  if (!data) return undefined;
  return {
    ...data,
    isTaking: taking.isPending || save.is !== 'saved',
    take: ({ path, source }) => taking.mutate({ path, reference: source.reference }),
  };
}
