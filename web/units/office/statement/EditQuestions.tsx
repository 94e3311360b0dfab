import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Question, Statement } from '../../../../server/units/office/statement/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { STATEMENTS, saveStatement } from './api.ts';
import { InBothFields } from './InBothFields.tsx';
import { moved } from './moved.ts';
import { QuestionDialog } from './QuestionDialog.tsx';
import { EVERY_WORK } from './rule-choices.ts';
import styles from './Statement.module.css';
import { useTold } from './use-told.ts';

/** Title and questions of a statement as a draft: nothing of it is saved before all of it is. */
export function EditQuestions({ statement, onClose }: { readonly statement: Statement; readonly onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [read] = useState(statement);
  const [title, setTitle] = useState(statement.content.title);
  const [questions, setQuestions] = useState(statement.content.questions);
  const [asked, setAsked] = useState<Question | null>(null);
  const saving = useMutation({
    mutationFn: () => saveStatement(read, { ...read.content, title, questions }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: STATEMENTS });
      onClose();
    },
  });
  const takeOver = (question: Question) => {
    const isThere = questions.some(({ id }) => id === question.id);
    setQuestions(
      isThere ? questions.map((each) => (each.id === question.id ? question : each)) : [...questions, question],
    );
    setAsked(null);
  };
  return (
    <section className={sheet['card']} aria-label={t('statement.edit')}>
      <header>
        <h2>{t('statement.edit')}</h2>
        <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('statement.unsaved')}</span>
      </header>
      <div className={sheet['body']}>
        <InBothFields value={title} onChange={setTitle} />
      </div>
      {questions.map((question, index) => (
        <QuestionRow
          key={question.id}
          question={question}
          onMove={(by) => setQuestions(moved(questions, index, index + by))}
          onEdit={() => setAsked(question)}
          onRemove={() => setQuestions(questions.filter(({ id }) => id !== question.id))}
        />
      ))}
      <div className={styles['row']}>
        <Button size="large" icon={<Icon name="plus" />} onClick={() => setAsked(newQuestion(statement))}>
          {t('statement.add')}
        </Button>
        <span className={styles['rowActs']}>
          <Button size="large" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            type="primary"
            size="large"
            disabled={title.zh.trim() === '' && title.en.trim() === ''}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            {t('statement.save')}
          </Button>
        </span>
      </div>
      {saving.error != null && <Refusal error={saving.error} />}
      {asked && <QuestionDialog question={asked} onTakeOver={takeOver} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** With the window of the first question, where there is one. */
function newQuestion({ content: { endsOn, questions } }: Statement): Question {
  const window = questions[0]?.window ?? { from: `${endsOn.slice(0, 4)}-01-01`, to: endsOn };
  return { id: crypto.randomUUID(), label: { zh: '', en: '' }, window, kind: 'works', rule: EVERY_WORK };
}

function QuestionRow(props: {
  readonly question: Question;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const { tell } = useTold();
  const label = tell(props.question.label);
  const { from, to } = props.question.window;
  return (
    <div className={styles['row']}>
      <span>
        <b>{label}</b> <span className={styles['quiet']}>{`${from} – ${to}`}</span>
      </span>
      <span className={styles['rowActs']}>
        <Button size="large" aria-label={t('statement.up-one', { label })} onClick={() => props.onMove(-1)}>
          ↑
        </Button>
        <Button size="large" aria-label={t('statement.down-one', { label })} onClick={() => props.onMove(1)}>
          ↓
        </Button>
        <Button
          size="large"
          icon={<Icon name="pencil" />}
          aria-label={t('statement.edit-one', { label })}
          onClick={props.onEdit}
        />
        <Button
          size="large"
          icon={<Icon name="trash" />}
          aria-label={t('statement.remove-one', { label })}
          onClick={props.onRemove}
        />
      </span>
    </div>
  );
}
