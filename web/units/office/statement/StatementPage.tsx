import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Statement } from '../../../../server/units/office/statement/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { fetchStatement, STATEMENTS, saveStatement, sheetAddress } from './api.ts';
import { EditQuestions } from './EditQuestions.tsx';
import { FreezeButton } from './FreezeButton.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { SheetLinks } from './SheetLinks.tsx';
import styles from './Statement.module.css';
import { useTold } from './use-told.ts';

/** What the record says today to each question of a statement. */
export function StatementPage() {
  const { statementKey = '' } = useParams();
  const { t } = useWords();
  usePageTitle('statement.title');
  const { data, error, refetch } = useQuery({
    queryKey: [...STATEMENTS, statementKey],
    queryFn: ({ signal }) => fetchStatement(statementKey, signal),
  });
  if (error && !data)
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/statements">{t('statement.back')}</Link>
      </ErrorState>
    );
  return data ? <Loaded statement={data} /> : <Skeleton height={320} />;
}

function Loaded({ statement }: { readonly statement: Statement }) {
  const { t, language } = useWords();
  const { tell } = useTold();
  const [editing, setEditing] = useState(false);
  const { statementKey, content, answers } = statement;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{tell(content.title)}</h1>
        <HistoryButton of={t('thing.statement')} records={[{ entity: 'office-statement', key: statementKey }]} />
        {!editing && (
          <div className={`${sheet['acts']} ${styles['unprinted']}`}>
            <Acts statement={statement} onEdit={() => setEditing(true)} />
          </div>
        )}
      </header>
      <p className={styles['quiet']}>
        <Link to="/statements">{t('statement.back')}</Link> · {t('statement.sheet.period', { endsOn: content.endsOn })}
      </p>
      {editing ? (
        <EditQuestions statement={statement} onClose={() => setEditing(false)} />
      ) : (
        <>
          <NumbersCard
            numbers={content.questions.map(({ id, label }) => ({
              ...{ id, label: tell(label), number: answers.find((answer) => answer.id === id)?.number ?? 0 },
            }))}
          />
          {content.questions.map((question, index) => {
            const answer = answers.find(({ id }) => id === question.id);
            return (
              answer && (
                <QuestionCard
                  key={question.id}
                  place={index + 1}
                  label={tell(question.label)}
                  kind={question.kind}
                  number={answer.number}
                  rule={answer.rule[language]}
                  leftOut={answer.leftOut}
                  of={{ statementKey, id: question.id, revision: statement.revision }}
                />
              )
            );
          })}
          <SheetLinks addressOf={(format) => sheetAddress(statementKey, format, language)} />
        </>
      )}
      <FrozenList statement={statement} />
    </div>
  );
}

function Acts({ statement, onEdit }: { readonly statement: Statement; readonly onEdit: () => void }) {
  const { t } = useWords();
  const mayWrite = useMay('statement.write');
  const mayFreeze = useMay('statement.freeze');
  const { isPutAway } = statement.content;
  const queries = useQueryClient();
  const puttingAway = useMutation({
    mutationFn: () => saveStatement(statement, { ...statement.content, isPutAway: !isPutAway }),
    onSuccess: () => queries.invalidateQueries({ queryKey: STATEMENTS }),
  });
  return (
    <>
      {mayWrite && (
        <>
          <Button size="large" icon={<Icon name="pencil" />} onClick={onEdit}>
            {t('statement.edit')}
          </Button>
          <Button size="large" loading={puttingAway.isPending} onClick={() => puttingAway.mutate()}>
            {t(isPutAway ? 'statement.take-out' : 'statement.put-away')}
          </Button>
        </>
      )}
      {mayFreeze && <FreezeButton statement={statement} />}
      {puttingAway.error != null && <Refusal error={puttingAway.error} />}
    </>
  );
}

function FrozenList({ statement: { frozen } }: { readonly statement: Statement }) {
  const { t } = useWords();
  const { personOf } = useTold();
  return (
    <section className={`${sheet['card']} ${styles['unprinted']}`} aria-labelledby="statement-frozen">
      <header>
        <h2 id="statement-frozen">{t('statement.frozen-list')}</h2>
      </header>
      {frozen.length === 0 ? (
        <p className={sheet['empty']}>{t('statement.frozen.none')}</p>
      ) : (
        <ul className={styles['frozen']}>
          {frozen.map(({ frozenKey, frozenAt, frozenBy, sha256 }) => (
            <li key={frozenKey}>
              <Link to={`/statements/frozen/${frozenKey}`}>
                {t('statement.frozen', { at: localMoment(frozenAt), name: personOf(frozenBy) })}
              </Link>{' '}
              <code>{sha256.slice(0, 16)}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
