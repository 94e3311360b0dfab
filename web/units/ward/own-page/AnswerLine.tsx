import { Button, Input } from 'antd';
import { useState } from 'react';
import { FLAGS, PATIENT_ANSWER, type PatientAnswer } from '../../../../server/units/ward/own-page/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment, timeBy } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { useWardAct } from '../stay/use-ward-act.ts';
import { acknowledgeAnswer } from './api.ts';
import styles from './OwnPage.module.css';
import { waitsForSomebody } from './unseen-answers.ts';
import { useAnswerText } from './use-answer-text.ts';

/** An answer may wait on the phone for so long before it is worth saying that it came later [ms]. */
const LATER_MS = 120_000;

/** One answer of a patient: what it says, what stands out and whence that is, who was told and who has seen to it. */
export function AnswerLine(props: { readonly answer: PatientAnswer; readonly dischargedAt: string | null }) {
  const { answer, dischargedAt } = props;
  const { t, language } = useWords();
  const answerText = useAnswerText();
  const maySee = useMay('patient-answer.see-to');
  const { at, arrivedAt, content, flags, level, toldAt, acknowledged, answerKey } = answer;
  const hasLeft = dischargedAt !== null && Date.parse(arrivedAt) >= Date.parse(dischargedAt);
  const cameLater = Date.parse(arrivedAt) - Date.parse(at) > LATER_MS;
  return (
    <li className={styles['line']}>
      <span>
        <strong>{localMoment(at)}</strong>{' '}
        {cameLater && <small>({t('own.answer.arrived', { at: localMoment(arrivedAt) })}) </small>}
        {answerText(content)}{' '}
        <HistoryButton of={t('thing.patientAnswer')} records={[{ entity: PATIENT_ANSWER, key: answerKey }]} />
      </span>
      {flags.map((flag) => (
        <span key={flag}>
          <span className={`${sheet['chip']} ${FLAGS[flag].level === 'red' ? sheet['bad'] : sheet['warn']}`}>
            {FLAGS[flag].level === 'red' ? '✕' : '≈'} {t(`own.flag.${flag}`)}
          </span>{' '}
          <small>
            {FLAGS[flag].source[language]} · {t('own.flag.unread')}
          </small>
        </span>
      ))}
      {level === 'red' && <small>{toldAt ? t('own.told', { at: timeBy(toldAt, Date.now()) }) : t('own.untold')}</small>}
      {acknowledged && (
        <small>
          {t('own.seen', {
            by: acknowledged.by ? nameOf(acknowledged.by, language) : '–',
            ...{ at: localMoment(acknowledged.at), done: acknowledged.done },
          })}
        </small>
      )}
      {waitsForSomebody(answer, hasLeft) && maySee && <SeeTo answer={answer} />}
    </li>
  );
}

/** Whoever has seen to it says what was done: then the patient's page says that somebody has. */
function SeeTo({ answer }: { readonly answer: PatientAnswer }) {
  const { t } = useWords();
  const [done, setDone] = useState('');
  const [tried, setTried] = useState(false);
  const seeing = useWardAct((words: string) => acknowledgeAnswer(answer, words));
  const isMissing = tried && done.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (done.trim() !== '') seeing.mutate(done.trim());
      }}
    >
      <Field label={t('own.see.done')} fault={isMissing ? t('ward.needed') : null}>
        {(control) => (
          <Input
            {...control}
            size="large"
            maxLength={300}
            value={done}
            onChange={({ target }) => setDone(target.value)}
          />
        )}
      </Field>
      {seeing.error && <Refusal error={seeing.error} />}
      <div className={styles['link']}>
        <Button type="primary" htmlType="submit" loading={seeing.isPending}>
          {t('own.see')}
        </Button>
      </div>
    </form>
  );
}
