import { OPIOID_TABLES } from '@isocenter/knowledge';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { AskedCase, DrillAnswer, DrillSolution } from '../../../../server/units/ward/drill/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Cited, Source } from '../opioids/Cited.tsx';
import styles from './Drill.module.css';

/** What was answered, what is right, and why: the rule with its source, and whether anybody has read it there. */
export function AnsweredCase(props: {
  readonly asked: AskedCase;
  readonly answered: NonNullable<AskedCase['answered']>;
  readonly onNext: (() => void) | undefined;
}) {
  const { t, language } = useWords();
  const { asked, answered, onNext } = props;
  const { outcome, answer, solution } = answered;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const table = OPIOID_TABLES.find(({ id }) => id === solution.table);
  const isRight = outcome === 'right';
  return (
    <div className={styles['answered']} role="status">
      <p>
        <span className={`${sheet['chip']} ${sheet[isRight ? 'good' : 'bad']}`}>
          {isRight ? '✓' : '✕'} {t(isRight ? 'drill.right' : 'drill.wrong')}
        </span>
      </p>
      <dl className={styles['facts']}>
        <dt>{t('drill.your-answer')}</dt>
        <dd>{written(asked, saidOf(answer), language)}</dd>
        {!isRight && <dt>{t('drill.right-answer')}</dt>}
        {!isRight && <dd>{written(asked, solution.right, language)}</dd>}
        <dt>{t('drill.why')}</dt>
        <dd>{solution.explanation[language]}</dd>
        <dt>{t('drill.rules')}</dt>
        <dd>
          <Cited rules={solution.cites} />
          {table && (
            <p>
              {table.name[language]} <Source of={table.source} />
            </p>
          )}
        </dd>
      </dl>
      {onNext && (
        <div className={sheet['acts']}>
          <Button ref={next} type="primary" size="large" onClick={onNext}>
            {t('drill.next')}
          </Button>
        </div>
      )}
    </div>
  );
}

function saidOf(answer: DrillAnswer): DrillSolution['right'] {
  if (answer.kind === 'number') return answer.value;
  return answer.kind === 'one' ? answer.choice : answer.choices;
}

function written({ question }: AskedCase, said: DrillSolution['right'], language: 'en' | 'zh'): string {
  if (question.kind === 'number') return `${said} ${question.unit[language]}`;
  const ids = [said].flat().map(String);
  return question.choices
    .filter(({ id }) => ids.includes(id))
    .map(({ says }) => says[language])
    .join(language === 'zh' ? '；' : '; ');
}
