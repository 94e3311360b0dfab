import { Button, Checkbox, Input, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AskedCase, Attempt, DrillAnswer } from '../../../../server/units/ward/drill/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { AnsweredCase } from './AnsweredCase.tsx';
import { answerCase } from './api.ts';
import styles from './Drill.module.css';
import { numberIn } from './number-in.ts';
import { useAttemptAct } from './use-attempt.ts';

/** One case: the question while it is not answered, then what was answered, what is right, and why. */
export function CaseCard(props: {
  readonly attempt: Attempt;
  readonly asked: AskedCase;
  readonly at: number;
  readonly isOver?: true;
  readonly onAnswered?: () => void;
  readonly onNext?: () => void;
}) {
  const { t, language } = useWords();
  const { attempt, asked, at, isOver, onNext } = props;
  const { stem, topic, points, answered } = asked;
  const of = attempt.cases.length;
  return (
    <section className={sheet['card']} aria-labelledby={`case-${asked.caseId}`}>
      <header>
        <h2 id={`case-${asked.caseId}`}>{t('drill.case', { at, of, topic: t(`drill.topic.${topic}`) })}</h2>
        <span className={sheet['count']}>{t('drill.worth', { points })}</span>
      </header>
      <div className={`${sheet['body']} ${styles['case']}`}>
        <p className={styles['stem']}>{stem[language]}</p>
        {answered ? (
          <AnsweredCase asked={asked} answered={answered} onNext={isOver ? undefined : onNext} />
        ) : isOver ? (
          <p>
            <b>{t('drill.not-answered')}</b>
          </p>
        ) : (
          <QuestionForm {...props} />
        )}
      </div>
    </section>
  );
}

function QuestionForm(props: {
  readonly attempt: Attempt;
  readonly asked: AskedCase;
  readonly onAnswered?: () => void;
  readonly onNext?: () => void;
}) {
  const { t, language } = useWords();
  const { attempt, asked, onAnswered, onNext } = props;
  const { question, caseId } = asked;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const answering = useAttemptAct(
    (answer: DrillAnswer) => answerCase(attempt.attemptKey, { caseId, answer }),
    onAnswered,
  );
  const answer = answerOf(question.kind, chosen, typed);
  const missing = question.kind === 'number' ? t('drill.answer.needed.number') : t('drill.answer.needed');
  const label =
    question.kind === 'number' ? t('drill.number', { unit: question.unit[language] }) : t('drill.your-answer');
  return (
    <form
      ref={form}
      noValidate
      className={styles['question']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (answer && !answering.isPending) answering.mutate(answer);
      }}
    >
      <Field
        label={label}
        fault={tried && !answer ? missing : null}
        hint={question.kind === 'several' ? t('drill.all-or-nothing') : undefined}
      >
        {(control, labelId) =>
          question.kind === 'number' ? (
            <Input
              {...control}
              size="large"
              inputMode="decimal"
              maxLength={10}
              className={styles['number'] ?? ''}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          ) : (
            <Choices asked={question} name={caseId} labelId={labelId} chosen={chosen} onChoose={setChosen} />
          )
        }
      </Field>
      {answering.error && <Refusal error={answering.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" size="large" htmlType="submit" loading={answering.isPending}>
          {t('drill.answer')}
        </Button>
        <Button size="large" onClick={onNext}>
          {t('drill.skip')}
        </Button>
      </div>
    </form>
  );
}

type Chosen = Exclude<AskedCase['question'], { kind: 'number' }>;

function Choices(props: {
  readonly asked: Chosen;
  readonly name: string;
  readonly labelId: string;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { language } = useWords();
  const { asked, name, labelId, chosen, onChoose } = props;
  const group = { 'aria-labelledby': labelId, className: styles['choices'] ?? '' };
  const Choice = asked.kind === 'one' ? Radio : Checkbox;
  const choices = asked.choices.map(({ id, says }) => (
    <Choice key={id} value={id} className={styles['choice'] ?? ''}>
      {says[language]}
    </Choice>
  ));
  if (asked.kind === 'one')
    return (
      <Radio.Group
        {...group}
        name={name}
        value={chosen[0] ?? null}
        onChange={({ target }) => onChoose([String(target.value)])}
      >
        {choices}
      </Radio.Group>
    );
  return (
    <Checkbox.Group {...group} role="group" value={[...chosen]} onChange={(values) => onChoose(values.map(String))}>
      {choices}
    </Checkbox.Group>
  );
}

function answerOf(
  kind: AskedCase['question']['kind'],
  chosen: readonly string[],
  typed: string,
): DrillAnswer | undefined {
  if (kind === 'number') {
    const value = numberIn(typed);
    return value === undefined ? undefined : { kind, value };
  }
  const [choice] = chosen;
  if (choice === undefined) return undefined;
  return kind === 'one' ? { kind, choice } : { kind, choices: [...chosen] };
}
