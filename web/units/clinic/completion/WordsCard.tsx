import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Completion } from '../../../../server/units/clinic/completion/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { writeCompletion } from './api.ts';
import styles from './Completion.module.css';

const ENTITY = 'completion-summary';
const PARTS = ['tolerance', 'response', 'plan'] as const;

/** What the record does not know: tolerance, response, what is next. */
export function WordsCard({ completion }: { readonly completion: Completion }) {
  const { t } = useWords();
  const { completionKey, words } = completion;
  const mayWrite = useMay('completion.write');
  const [isWriting, setWriting] = useState(false);
  return (
    <section className={sheet['card']} aria-labelledby="words">
      <header>
        <h2 id="words">{t('completion.words')}</h2>
        {completionKey !== null && (
          <HistoryButton of={t('completion.title')} records={[{ entity: ENTITY, key: completionKey }]} />
        )}
        {mayWrite && !isWriting && (
          <div className={`${sheet['acts']} ${styles['acts']}`}>
            <Button size="small" onClick={() => setWriting(true)}>
              {t(completionKey === null ? 'completion.write.first' : 'completion.write')}
            </Button>
          </div>
        )}
      </header>
      {isWriting ? (
        <WordsForm completion={completion} onClose={() => setWriting(false)} />
      ) : (
        <dl className={sheet['facts']}>
          {PARTS.map((part) => (
            <div key={part} style={{ display: 'contents' }}>
              <dt>{t(`completion.${part}`)}</dt>
              <dd className={styles['words']}>{words[part] || t('completion.words.none')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function WordsForm(props: { readonly completion: Completion; readonly onClose: () => void }) {
  const { t } = useWords();
  const { completion, onClose } = props;
  const [draft, setDraft] = useState(completion.words);
  const saving = useTreatmentAct(() => writeCompletion(completion, draft), onClose);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      style={{ maxWidth: 'none' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isPending) saving.mutate(undefined);
      }}
    >
      {completion.isSigned && <p>{t('completion.write.lapses')}</p>}
      {PARTS.map((part) => (
        <Field key={part} label={t(`completion.${part}`)}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 10 }}
              maxLength={4000}
              value={draft[part]}
              onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('completion.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
