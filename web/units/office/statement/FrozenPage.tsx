import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { FrozenStatement } from '../../../../server/units/office/statement/contract.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { ExportMenu, LIST_FILES } from '../../research/exchange/index.ts';
import { fetchFrozen, frozenSheetAddress, readFrozenWorks, STATEMENTS } from './api.ts';
import { LineList } from './LineList.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import { RuleWords } from './RuleWords.tsx';
import { SheetLinks } from './SheetLinks.tsx';
import styles from './Statement.module.css';
import { useTold } from './use-told.ts';

type Told = FrozenStatement['told']['questions'][number];
type Difference = FrozenStatement['differences'][number];

const isOther = ({ gone, come }: Difference) => gone.length + come.length > 0;

/** What a statement said when it was frozen, and what the record says to the same questions today. */
export function FrozenPage() {
  const { frozenKey = '' } = useParams();
  const { t } = useWords();
  usePageTitle('statement.title');
  const { data, error, refetch } = useQuery({
    queryKey: [...STATEMENTS, 'frozen', frozenKey],
    queryFn: ({ signal }) => fetchFrozen(frozenKey, signal),
  });
  if (error && !data)
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/statements">{t('statement.back')}</Link>
      </ErrorState>
    );
  return data ? <Loaded frozen={data} /> : <Skeleton height={320} />;
}

function Loaded({ frozen }: { readonly frozen: FrozenStatement }) {
  const { t, language } = useWords();
  const { tell, personOf } = useTold();
  const { told, differences, frozenKey, frozenAt, frozenBy } = frozen;
  const others = differences.filter(isOther).length;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{tell(told.title)}</h1>
        <span className={sheet['chip']}>{t('statement.frozen-list')}</span>
      </header>
      <p className={styles['quiet']}>
        <Link to="/statements">{t('statement.back')}</Link> ·{' '}
        <Link to={`/statements/${told.statementKey}`}>{t('statement.frozen.live')}</Link> ·{' '}
        {t('statement.frozen', { at: localMoment(frozenAt), name: personOf(frozenBy) })}
      </p>
      <Proof frozen={frozen} />
      <p role="status">
        {others === 0
          ? t('statement.difference.none')
          : t('statement.difference.some', { count: others, all: differences.length })}
      </p>
      <NumbersCard
        numbers={told.questions.map(({ id, label, number }) => ({
          ...{ id, label: tell(label), number, now: differences.find((each) => each.id === id)?.now },
        }))}
      />
      {told.questions.map((question, index) => (
        <FrozenQuestion
          key={question.id}
          frozen={frozen}
          place={index + 1}
          question={question}
          difference={differences.find(({ id }) => id === question.id)}
        />
      ))}
      {frozen.isProved && <SheetLinks addressOf={(format) => frozenSheetAddress(frozenKey, format, language)} />}
    </div>
  );
}

function Proof({ frozen: { isProved, sha256 } }: { readonly frozen: FrozenStatement }) {
  const { t } = useWords();
  return (
    <p className={styles['proof']}>
      <span className={`${sheet['chip']} ${sheet[isProved ? 'good' : 'bad']} ${styles['wraps']}`}>
        {isProved ? '✓' : '✕'} {t(isProved ? 'statement.frozen.proved' : 'statement.frozen.broken')}
      </span>{' '}
      <span className={styles['hash']}>
        {t('statement.hash')} <code>{sha256}</code>
      </span>
    </p>
  );
}

function FrozenQuestion(props: {
  readonly frozen: FrozenStatement;
  readonly place: number;
  readonly question: Told;
  readonly difference: Difference | undefined;
}) {
  const { t, language } = useWords();
  const { tell } = useTold();
  const { frozen, place, question, difference } = props;
  const { id, number, lines, leftOut, rule } = question;
  const label = tell(question.label);
  const { kind } = question.question;
  return (
    <section id={`question-${id}`} className={`${sheet['card']} ${styles['question']}`} aria-label={label}>
      <header>
        <h2>
          {place}. {label}
        </h2>
        <b className={styles['number']}>{formatCount(number, language)}</b>
        {difference && isOther(difference) && (
          <span className={`${sheet['chip']} ${sheet['warn']}`}>
            {t('statement.difference.then-now', { before: number, today: difference.now })}
          </span>
        )}
      </header>
      <div className={sheet['body']}>
        <RuleWords rule={rule[language]} />
        {leftOut.length > 0 && (
          <p>
            {t('statement.sheet.left-out', {
              all: leftOut
                .map(({ why, count }) => t('statement.sheet.left-out.each', { why: t(`statement.why.${why}`), count }))
                .join(' · '),
            })}
          </p>
        )}
        {difference && <Changes difference={difference} kind={kind} />}
        {lines.length > 0 && (
          <details>
            <summary className={styles['summary']}>
              {t('statement.list')} ({formatCount(number, language)})
            </summary>
            {kind === 'works' && frozen.isProved && (
              <div className={`${styles['listActs']} ${styles['unprinted']}`}>
                <ExportMenu
                  size="large"
                  files={LIST_FILES}
                  read={(as, lang) => readFrozenWorks({ frozenKey: frozen.frozenKey, id }, as, lang)}
                />
                <span className={styles['quiet']}>{t('statement.frozen.export')}</span>
              </div>
            )}
            <LineList label={t('statement.list.of', { label })} kind={kind} lines={lines} />
          </details>
        )}
      </div>
    </section>
  );
}

function Changes(props: { readonly difference: Difference; readonly kind: Told['question']['kind'] }) {
  const { t } = useWords();
  const { difference, kind } = props;
  return (
    <>
      {difference.gone.length > 0 && (
        <div className={styles['change']}>
          <h3>− {t('statement.difference.gone')}</h3>
          <LineList label={t('statement.difference.gone')} kind={kind} lines={difference.gone} />
        </div>
      )}
      {difference.come.length > 0 && (
        <div className={styles['change']}>
          <h3>+ {t('statement.difference.come')}</h3>
          <LineList label={t('statement.difference.come')} kind={kind} lines={difference.come} />
        </div>
      )}
    </>
  );
}
