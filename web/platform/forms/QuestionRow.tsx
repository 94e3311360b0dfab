import { answerText, type FilledQuestion, type Finding, findingId, textIn, withValues } from '@isocenter/forms';
import { MISSING } from '@isocenter/messages';
import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { AnswerField } from './AnswerField.tsx';
import styles from './Forms.module.css';
import { ItemLock, isClosed } from './ItemLock.tsx';
import { PrefillLines } from './PrefillLines.tsx';
import { QueryThreads } from './QueryThreads.tsx';
import type { Sheet } from './use-filling.ts';
import { useFindingWords } from './use-finding-words.ts';

/** One question: its words, its field, what is wrong or doubtful about the answer, and the queries about it. */
export function QuestionRow({ question, sheet }: { readonly question: FilledQuestion; readonly sheet: Sheet }) {
  const { t, language } = useWords();
  const id = useId();
  const [left, setLeft] = useState(false);
  const { item, path, values } = question;
  // From completion on, what a check asks is a query and stands there as one.
  const shown = ({ key, class: of }: Finding) =>
    (left || key !== 'required') && (of !== 'query' || sheet.detail.state === 'draft');
  const findings = sheet.findings.filter((finding) => finding.path === path && shown(finding));
  const classes = `${styles['question']} ${sheet.detail.state === 'draft' ? '' : styles['tooled']}`;
  const unit = 'unit' in item ? item.unit?.text : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes that its field was left
    <div className={classes} onBlur={() => setLeft(true)} data-path={path}>
      <div className={styles['asked']} id={id}>
        {textIn(item.text, language)}
        {unit && <span className={styles['unit']}> ({unit})</span>}
        {item.required && <span className={styles['mark']}>{t('forms.required')}</span>}
        {item.calculated !== undefined && <span className={styles['mark']}>{t('forms.calculated')}</span>}
      </div>
      <div className={styles['answer']}>
        {item.calculated === undefined ? (
          <AnswerField
            question={item}
            values={values}
            labelledBy={id}
            place={{ filledKey: sheet.detail.filledKey, path }}
            disabled={isClosed(sheet, path)}
            wrong={findings.some((finding) => finding.class === 'hard')}
            onChange={(next) => sheet.change(withValues(sheet.answers, path, next))}
          />
        ) : (
          <Calculated question={question} labelledBy={id} />
        )}
        {findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} sheet={sheet} />
        ))}
        <PrefillLines question={question} sheet={sheet} />
        <ItemLock path={path} sheet={sheet} />
        <QueryThreads path={path} sheet={sheet} />
      </div>
    </div>
  );
}

/** Nobody types it, so it is no field. Without what it rests on there is no value. */
function Calculated({ question, labelledBy }: { readonly question: FilledQuestion; readonly labelledBy: string }) {
  const { language } = useWords();
  const words = question.values.map((value) => answerText(question.item, value, language));
  return (
    <output aria-labelledby={labelledBy} className={styles['calculated']}>
      {words.length > 0 ? words.join(', ') : MISSING}
    </output>
  );
}

/** What a check says; what is only unusual can be confirmed. */
export function FindingLine({ finding, sheet }: { readonly finding: Finding; readonly sheet: Sheet }) {
  const { t } = useWords();
  const words = useFindingWords();
  const id = findingId(finding);
  return (
    <p className={styles[finding.class]} role={finding.class === 'hard' ? 'alert' : 'status'}>
      {words(finding)}
      {finding.class === 'soft' && !isClosed(sheet, finding.path) && (
        <Checkbox checked={sheet.confirmed.has(id)} onChange={(event) => sheet.confirm(finding, event.target.checked)}>
          {t('forms.confirm')}
        </Checkbox>
      )}
    </p>
  );
}
