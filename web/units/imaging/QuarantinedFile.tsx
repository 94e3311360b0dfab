import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { QuarantineRow } from '../../../server/units/imaging/contract.ts';
import { useErrorWords, useRefusalWords } from '../../platform/api/use-error-words.ts';
import { formatBytes } from '../../platform/format/bytes.ts';
import { localMoment } from '../../platform/format/moment.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { discardQuarantined, quarantinedFileHref, retryQuarantined } from './api.ts';
import styles from './Waiting.module.css';

/** One file in quarantine: what it is, why it was refused, and what one can do with it. */
export function QuarantinedFile({ file }: { readonly file: QuarantineRow }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const refusalWords = useRefusalWords();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  const settled = {
    onError: (error: unknown) => void message.error(`${errorWords(error).sentence} (${errorWords(error).code})`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imaging'] }),
  };
  const retry = useMutation({
    ...settled,
    mutationFn: () => retryQuarantined(file.quarantineKey),
    onSuccess: (answer) =>
      answer.outcome === 'unpacking'
        ? void message.info(t('imaging.quarantine.unpacking'))
        : answer.outcome === 'quarantined'
          ? void message.warning(t('imaging.quarantine.stillRefused'))
          : void message.success(t('imaging.quarantine.takenIn', { file: nameOf(file) })),
  });
  const discard = useMutation({ ...settled, mutationFn: () => discardQuarantined(file.quarantineKey) });
  const folder = file.fileName.slice(0, file.fileName.length - nameOf(file).length);
  return (
    <article className={styles['file']}>
      <div>
        <div className={styles['path']}>
          {folder && <span className={styles['folder']}>{folder}</span>}
          {nameOf(file)}
        </div>
        <p className={styles['why']}>
          {refusalWords(file.refusal)}
          <code>{file.refusal.code}</code>
        </p>
      </div>
      <span className={styles['size']}>{formatBytes(file.sizeBytes)}</span>
      <span className={styles['when']}>{localMoment(file.arrivedAt)}</span>
      <div className={styles['actions']}>
        <Button
          type="text"
          href={quarantinedFileHref(file.quarantineKey)}
          icon={<Icon name="download" />}
          title={t('imaging.quarantine.download')}
          aria-label={t('imaging.quarantine.download')}
        />
        <Button
          type="text"
          loading={retry.isPending}
          onClick={() => retry.mutate()}
          icon={<Icon name="retry" />}
          title={t('imaging.quarantine.retry')}
          aria-label={t('imaging.quarantine.retry')}
        />
        <Popconfirm
          title={t('imaging.quarantine.discard.ask')}
          description={t('imaging.quarantine.discard.note')}
          okText={t('imaging.quarantine.discard')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ danger: true }}
          onConfirm={() => discard.mutate()}
        >
          <Button
            type="text"
            danger
            loading={discard.isPending}
            icon={<Icon name="trash" />}
            title={t('imaging.quarantine.discard')}
            aria-label={t('imaging.quarantine.discard')}
          />
        </Popconfirm>
      </div>
    </article>
  );
}

function nameOf(file: QuarantineRow): string {
  return file.fileName.split('/').at(-1) ?? file.fileName;
}
