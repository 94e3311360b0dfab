import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { QuarantineRow } from '../../../server/units/imaging/contract.ts';
import { useErrorWords } from '../../platform/api/use-error-words.ts';
import { everyRow, type Pages } from '../../platform/api/use-pages.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { discardQuarantined, fetchQuarantine, retryQuarantined } from './api.ts';

/** What one may do with the whole quarantine, file after file: a spoilt export is often hundreds of files. */
export function AllQuarantined({ pages }: { readonly pages: Pages<QuarantineRow> }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  const settled = {
    onError: (error: unknown) => void message.error(`${errorWords(error).sentence} (${errorWords(error).code})`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imaging'] }),
  };
  const retry = useMutation({
    ...settled,
    mutationFn: async () => {
      const files = await everyRow(pages, fetchQuarantine);
      let refused = 0;
      for (const { quarantineKey } of files) {
        const { outcome } = await retryQuarantined(quarantineKey);
        if (outcome === 'quarantined') refused += 1;
      }
      return { taken: files.length - refused, refused };
    },
    onSuccess: (counts) => void message.info(t('imaging.quarantine.retriedAll', counts)),
  });
  const discard = useMutation({
    ...settled,
    mutationFn: async () => {
      for (const { quarantineKey } of await everyRow(pages, fetchQuarantine)) await discardQuarantined(quarantineKey);
    },
  });
  return (
    <div>
      <Button
        icon={<Icon name="retry" />}
        loading={retry.isPending}
        disabled={discard.isPending}
        onClick={() => retry.mutate()}
      >
        {t('imaging.quarantine.retryAll')}
      </Button>
      <Popconfirm
        placement="bottomRight"
        title={t('imaging.quarantine.discardAll.ask', { files: pages.total ?? 0 })}
        description={t('imaging.quarantine.discardAll.note')}
        okText={t('imaging.quarantine.discardAll')}
        cancelText={t('frame.cancel')}
        okButtonProps={{ danger: true }}
        onConfirm={() => discard.mutate()}
      >
        <Button danger icon={<Icon name="trash" />} loading={discard.isPending} disabled={retry.isPending}>
          {t('imaging.quarantine.discardAll')}
        </Button>
      </Popconfirm>
    </div>
  );
}
