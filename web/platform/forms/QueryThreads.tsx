import { textIn } from '@isocenter/forms';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FilledDetail, FormQuery } from '../../../server/platform/forms/contract.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { actOnQuery, askQuery } from './api.ts';
import styles from './Forms.module.css';
import { isClosed } from './ItemLock.tsx';
import type { Sheet } from './use-filling.ts';

/** The queries about one answer, and a way to ask another. */
export function QueryThreads({ path, sheet }: { readonly path: string; readonly sheet: Sheet }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const { detail, takeOver } = sheet;
  const queries = detail.queries.filter((query) => query.path === path);
  return (
    <>
      {queries.map((query) => (
        <QueryThread key={query.queryKey} query={query} filledKey={detail.filledKey} onDone={takeOver} />
      ))}
      {detail.state !== 'draft' && !isClosed(sheet, path) && !asking && (
        <Button
          type="text"
          size="small"
          className={styles['ask'] ?? ''}
          icon={<Icon name="help" size={14} />}
          aria-label={t('forms.query.ask')}
          title={t('forms.query.ask')}
          onClick={() => setAsking(true)}
        >
          {t('forms.query')}
        </Button>
      )}
      {asking && (
        <Words
          label={t('forms.query.words')}
          actions={[{ label: t('forms.query'), run: (words) => askQuery(detail.filledKey, { path, words }) }]}
          onDone={(next) => {
            takeOver(next);
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** One query: who asked and answered what, and what can be done with it now. */
export function QueryThread(props: {
  readonly query: FormQuery;
  readonly filledKey: string;
  onDone(detail: FilledDetail): void;
}) {
  const { query, filledKey, onDone } = props;
  const { t, language } = useWords();
  const [answering, setAnswering] = useState(false);
  const { actions } = query;
  return (
    <div className={styles['thread']} data-state={query.state}>
      <div className={styles['threadHead']}>
        <Icon name="help" size={14} />
        {query.bySystem ? t('forms.query.system') : t('forms.query')} · {t(`forms.query.state.${query.state}`)}
        {actions.length > 0 && !answering && (
          <Button type="link" size="small" onClick={() => setAnswering(true)}>
            {t(`forms.query.${actions[0]!}`)}
          </Button>
        )}
      </div>
      <ol>
        {query.thread.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added at the end
          <li key={index}>
            <span className={styles['who']}>
              {bySystem(query, entry.action) ? t('forms.query.system') : entry.by}{' '}
              {t(`forms.query.did.${entry.action}`)} · {localMoment(entry.at)}
            </span>
            {typeof entry.words === 'string' ? entry.words : textIn(entry.words, language)}
          </li>
        ))}
      </ol>
      {answering && (
        <Words
          label={t(`forms.query.${actions[0]!}`)}
          actions={actions.map((action) => ({
            label: t(`forms.query.${action}`),
            run: (words: string) => actOnQuery(filledKey, query.queryKey, { action, words }),
          }))}
          onDone={(next) => {
            onDone(next);
            setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
    </div>
  );
}

/** What a check asks, and closes without a word once it passes, nobody did. */
function bySystem({ bySystem: asked }: FormQuery, action: string): boolean {
  return asked && action === 'ask';
}

function Words(props: {
  readonly label: string;
  readonly actions: readonly { readonly label: string; run(words: string): Promise<FilledDetail> }[];
  onDone(detail: FilledDetail): void;
  onCancel(): void;
}) {
  const { label, actions, onDone, onCancel } = props;
  const { t } = useWords();
  const errorWords = useErrorWords();
  const [words, setWords] = useState('');
  const sending = useMutation({
    mutationFn: (run: (words: string) => Promise<FilledDetail>) => run(words),
    onSuccess: onDone,
  });
  return (
    <div className={styles['words']}>
      <Input.TextArea
        autoFocus
        aria-label={label}
        autoSize={{ minRows: 2 }}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {sending.error && (
        <p className={styles['hard']} role="alert">
          {errorWords(sending.error).sentence}
        </p>
      )}
      <div className={styles['row']}>
        {actions.map(({ label: name, run }, index) => (
          <Button
            key={name}
            size="small"
            type={index === 0 ? 'primary' : 'default'}
            loading={sending.isPending}
            onClick={() => sending.mutate(run)}
          >
            {name}
          </Button>
        ))}
        <Button size="small" type="text" onClick={onCancel}>
          {t('frame.cancel')}
        </Button>
      </div>
    </div>
  );
}
