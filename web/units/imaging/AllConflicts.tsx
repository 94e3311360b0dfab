import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ConflictRow } from '../../../server/units/imaging/contract.ts';
import { useErrorWords } from '../../platform/api/use-error-words.ts';
import { everyRow, type Pages } from '../../platform/api/use-pages.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { fetchConflicts, resolveConflict } from './api.ts';

/** Keeps what is in use everywhere at once; replacing is decided one by one. */
export function AllConflicts({ pages }: { readonly pages: Pages<ConflictRow> }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: async () => {
      for (const { conflictKey } of await everyRow(pages, fetchConflicts)) await resolveConflict(conflictKey, 'keep');
    },
    onError: (error) => void message.error(`${errorWords(error).sentence} (${errorWords(error).code})`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imaging'] }),
  });
  return (
    <div>
      <Popconfirm
        placement="bottomRight"
        title={t('imaging.conflict.keepAll.ask', { conflicts: pages.total ?? 0 })}
        description={t('imaging.conflict.keepAll.note')}
        okText={t('imaging.conflict.keepAll')}
        cancelText={t('frame.cancel')}
        onConfirm={() => keep.mutate()}
      >
        <Button loading={keep.isPending}>{t('imaging.conflict.keepAll')}</Button>
      </Popconfirm>
    </div>
  );
}
