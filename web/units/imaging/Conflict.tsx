import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import type { ConflictRow } from '../../../server/units/imaging/contract.ts';
import { useErrorWords } from '../../platform/api/use-error-words.ts';
import { formatBytes } from '../../platform/format/bytes.ts';
import { localMoment } from '../../platform/format/moment.ts';
import { formatPersonName } from '../../platform/format/person.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { resolveConflict } from './api.ts';
import styles from './Waiting.module.css';

/** Two contents of one object side by side, and the decision between them. */
export function Conflict({ conflict }: { readonly conflict: ConflictRow }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: 'keep' | 'replace') => resolveConflict(conflict.conflictKey, decision),
    onError: (error) => void message.error(`${errorWords(error).sentence} (${errorWords(error).code})`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imaging'] }),
  });
  const { present, arrived } = conflict;
  return (
    <article className={styles['conflict']}>
      <div className={styles['head']}>
        <strong>{conflict.modality}</strong>
        <Link to={`/patients/${conflict.patientKey}`}>
          {conflict.patientName ? formatPersonName(conflict.patientName) : t('frame.banner.noName')}
        </Link>
        <code>{conflict.sopInstanceUid}</code>
      </div>
      <div className={styles['versions']}>
        <Version title={t('imaging.conflict.present')} version={present} />
        <Version title={t('imaging.conflict.arrived')} version={{ ...arrived, arrivedAt: conflict.arrivedAt }} />
      </div>
      <div className={styles['decide']}>
        <Button loading={decide.isPending} onClick={() => decide.mutate('keep')}>
          {t('imaging.conflict.keep')}
        </Button>
        <Popconfirm
          title={t('imaging.conflict.replace.ask')}
          description={t('imaging.conflict.replace.note')}
          okText={t('imaging.conflict.replace')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ danger: true }}
          onConfirm={() => decide.mutate('replace')}
        >
          <Button danger disabled={decide.isPending}>
            {t('imaging.conflict.replace')}
          </Button>
        </Popconfirm>
      </div>
    </article>
  );
}

function Version(props: {
  readonly title: string;
  readonly version: { readonly sha256: string; readonly sizeBytes: number; readonly arrivedAt: string };
}) {
  const { t } = useWords();
  return (
    <section className={styles['version']}>
      <h3>{props.title}</h3>
      <dl>
        <dt>{t('imaging.conflict.date')}</dt>
        <dd>{localMoment(props.version.arrivedAt)}</dd>
        <dt>{t('imaging.conflict.size')}</dt>
        <dd>
          {formatBytes(props.version.sizeBytes)}
          {props.version.sizeBytes >= 1000 && ` (${props.version.sizeBytes} B)`}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{props.version.sha256}</code>
        </dd>
      </dl>
    </section>
  );
}
