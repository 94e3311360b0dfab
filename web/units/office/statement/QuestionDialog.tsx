import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { Question } from '../../../../server/units/office/statement/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { DayField } from './DayField.tsx';
import { PatentRuleFields, ProjectRuleFields, RecognitionRuleFields } from './EntryRuleFields.tsx';
import { EntryWhoseFields } from './EntryWhoseFields.tsx';
import { InBothFields } from './InBothFields.tsx';
import { askedOf, KINDS } from './rule-choices.ts';
import { WorkRuleFields } from './WorkRuleFields.tsx';

/** One question of a draft: its name, its window, and its rule, every part of which is chosen here. */
export function QuestionDialog(props: {
  readonly question: Question;
  readonly onTakeOver: (question: Question) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [question, setQuestion] = useState(props.question);
  const [tried, setTried] = useState(false);
  const { label, window } = question;
  const isSound = (label.zh.trim() !== '' || label.en.trim() !== '') && isWindow(window) && isRule(question);
  const takeOver = () => {
    setTried(true);
    if (isSound) props.onTakeOver(question);
  };
  return (
    <Modal
      open
      width={640}
      title={t('statement.question')}
      okText={t('statement.question.take')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      onOk={takeOver}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <InBothFields value={label} onChange={(changed) => setQuestion({ ...question, label: changed })} />
        <div className={sheet['pair']}>
          <DayField
            label={t('statement.window.from')}
            value={window.from}
            onChange={(from) => setQuestion({ ...question, window: { ...window, from } })}
          />
          <DayField
            label={t('statement.window.to')}
            value={window.to}
            onChange={(to) => setQuestion(upTo(to, question))}
          />
        </div>
        <Field label={t('statement.kind')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={question.kind}
              options={KINDS.map((value) => ({ value, label: t(`statement.kind.${value}`) }))}
              onChange={(kind) => setQuestion(askedOf(kind, question))}
            />
          )}
        </Field>
        {question.kind !== 'works' && <EntryWhoseFields question={question} onChange={setQuestion} />}
        <RuleFields question={question} onChange={setQuestion} />
        {tried && !isSound && <p role="alert">{t('statement.question.incomplete')}</p>}
      </div>
    </Modal>
  );
}

const isWindow = ({ from, to }: Question['window']) => from !== '' && to !== '' && from <= to;
const isRule = (question: Question) =>
  question.kind !== 'works' || question.rule.whose.who !== 'person' || question.rule.whose.personKey !== '';

/** What is asked of the window's last day moves with it. */
function upTo(to: string, question: Question): Question {
  const window = { ...question.window, to };
  if (question.kind !== 'patents' || question.rule.inForceOn !== question.window.to) return { ...question, window };
  return { ...question, window, rule: { ...question.rule, inForceOn: to } };
}

function RuleFields({
  question,
  onChange,
}: {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}) {
  switch (question.kind) {
    case 'works':
      return <WorkRuleFields rule={question.rule} onChange={(rule) => onChange({ ...question, rule })} />;
    case 'projects':
      return <ProjectRuleFields rule={question.rule} onChange={(rule) => onChange({ ...question, rule })} />;
    case 'patents':
      return (
        <PatentRuleFields
          rule={question.rule}
          window={question.window}
          onChange={(rule) => onChange({ ...question, rule })}
        />
      );
    case 'recognitions':
      return <RecognitionRuleFields rule={question.rule} onChange={(rule) => onChange({ ...question, rule })} />;
  }
}
