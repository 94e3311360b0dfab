import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { Statement } from '../../../../server/units/office/statement/contract.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { ExportMenu, LIST_FILES } from '../../research/exchange/index.ts';
import { fetchLines, readQuestionWorks, STATEMENTS, type Why } from './api.ts';
import { LineList } from './LineList.tsx';
import { RuleWords } from './RuleWords.tsx';
import styles from './Statement.module.css';

type Kind = Statement['content']['questions'][number]['kind'];
interface Asked {
  readonly statementKey: string;
  readonly id: string;
  readonly revision: number;
}

/** A question with its number; the number and each reason open to their list. */
export function QuestionCard(props: {
  readonly place: number;
  readonly label: string;
  readonly kind: Kind;
  readonly number: number;
  readonly rule: readonly string[];
  readonly leftOut: Statement['answers'][number]['leftOut'];
  readonly of: Asked;
}) {
  const { t, language } = useWords();
  const { place, label, kind, number, leftOut, of } = props;
  const [open, setOpen] = useState<Why | 'counted' | null>(null);
  const listId = useId();
  const toggle = (what: Why | 'counted') => setOpen(open === what ? null : what);
  const opens = (what: Why | 'counted') => ({
    ...{ 'aria-expanded': open === what, 'aria-controls': listId, onClick: () => toggle(what) },
  });
  return (
    <section id={`question-${of.id}`} className={`${sheet['card']} ${styles['question']}`} aria-label={label}>
      <header>
        <h2>
          {place}. {label}
        </h2>
        <Button size="large" className={styles['number'] ?? ''} {...opens('counted')}>
          <b>{formatCount(number, language)}</b>
          <span className={styles['quiet']}>
            {t(open === 'counted' ? 'statement.close-list' : 'statement.open-list')}
          </span>
        </Button>
      </header>
      <div className={sheet['body']}>
        <RuleWords rule={props.rule} />
        <div className={styles['leftOut']}>
          <span className={styles['quiet']}>
            {t(leftOut.length === 0 ? 'statement.left-out.none' : 'statement.left-out')}
          </span>
          {leftOut.map(({ why, count }) => (
            <Button key={why} size="large" type={open === why ? 'primary' : 'default'} {...opens(why)}>
              {t(`statement.why.${why}`)} <b>{formatCount(count, language)}</b>
            </Button>
          ))}
        </div>
        <div id={listId}>
          {open !== null && <OpenList label={label} kind={kind} of={of} why={open === 'counted' ? null : open} />}
        </div>
      </div>
    </section>
  );
}

function OpenList(props: {
  readonly label: string;
  readonly kind: Kind;
  readonly of: Asked;
  readonly why: Why | null;
}) {
  const { t } = useWords();
  const { label, kind, of, why } = props;
  const { data, error, refetch } = useQuery({
    queryKey: [...STATEMENTS, of.statementKey, 'lines', of.id, of.revision, why],
    queryFn: ({ signal }) => fetchLines({ ...of, why }, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} />;
  const title =
    why === null
      ? t('statement.list.of', { label })
      : t('statement.left-out.of', { label, why: t(`statement.why.${why}`) });
  return data.lines.length === 0 ? (
    <p>{t('statement.nothing')}</p>
  ) : (
    <>
      {kind === 'works' && (
        <div className={`${styles['listActs']} ${styles['unprinted']}`}>
          <ExportMenu
            size="large"
            files={LIST_FILES}
            read={(as, lang) => readQuestionWorks({ ...of, why }, as, lang)}
          />
        </div>
      )}
      <LineList label={title} kind={kind} lines={data.lines} />
    </>
  );
}
