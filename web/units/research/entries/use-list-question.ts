import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ListQuestion } from './shown-rows.ts';

/** The question of a list as it stands in the address; what is usual is left out there. */
export function useListQuestion(filters: readonly string[], usual: Pick<ListQuestion, 'sort' | 'order'>) {
  const [params, setParams] = useSearchParams();
  const names = filters.join(' ');
  const question = useMemo(
    (): ListQuestion => ({
      search: params.get('search') ?? '',
      chosen: Object.fromEntries(names.split(' ').map((name) => [name, params.get(name) ?? ''])),
      sort: params.get('sort') ?? usual.sort,
      order: params.get('order') === 'asc' ? 'asc' : params.get('order') === 'desc' ? 'desc' : usual.order,
    }),
    [params, names, usual.sort, usual.order],
  );
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(changes))
            if (value === '') next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { question, change };
}
