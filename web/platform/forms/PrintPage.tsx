import {
  type AnswerValue,
  answerText,
  type FilledItem,
  isFilledGroup,
  isFilledQuestion,
  openForm,
  readQuestionnaire,
  readResponse,
  textIn,
} from '@isocenter/forms';
import { MISSING } from '@isocenter/messages';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { FilledDetail } from '../../../server/platform/forms/contract.ts';
import { localDate, localMoment } from '../format/moment.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { SignatureList } from '../signatures/SignatureList.tsx';
import { fetchFilled } from './api.ts';
import styles from './PrintPage.module.css';

/** A filled form on paper, in the language of the page: what was asked and answered, what was queried, who signed. */
export function PrintPage() {
  const { t } = useWords();
  usePageTitle('forms.title');
  const { filledKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['forms', 'print', filledKey],
    queryFn: ({ signal }) => fetchFilled(filledKey, signal),
    gcTime: 0,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <div className={styles['paper']}>
      <nav className={styles['tools']}>
        <Link to={`/filled/${filledKey}`}>{t('forms.print.back')}</Link>
        <Button type="primary" onClick={() => window.print()}>
          {t('forms.print')}
        </Button>
      </nav>
      <Paper detail={data} />
    </div>
  );
}

function Paper({ detail }: { readonly detail: FilledDetail }) {
  const { t, language } = useWords();
  const { definition } = openForm(readQuestionnaire(detail.form.questionnaire).definition);
  const form = openForm(definition);
  const filled = form.fill(readResponse(detail.response, definition), { today: localDate(detail.savedAt) });
  const { patient, visit } = detail.about;
  const facts = [
    `${t('forms.version')} ${definition.version}`,
    t(`forms.state.${detail.state}`),
    [patient?.label ?? patient?.patientKey, visit].filter(Boolean).join(' · '),
    `${t('forms.by')} ${detail.beganBy}`,
    `${t('forms.saved', { at: localMoment(detail.savedAt) })}, ${detail.savedBy}`,
  ];
  return (
    <article>
      <h1>{textIn(definition.title, language)}</h1>
      <p className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</p>
      <Items items={filled} />
      {detail.leftOver.length > 0 && (
        <section>
          <h2>{t('forms.leftOver')}</h2>
          {detail.leftOver.map(({ version, path, question, words }) => (
            <Line
              key={`${version} ${path}`}
              question={`${textIn(question, language)} (${t('forms.version')} ${version})`}
              answer={words.map((each) => textIn(each, language)).join(language === 'zh' ? '、' : ', ')}
            />
          ))}
        </section>
      )}
      {detail.queries.length > 0 && (
        <section>
          <h2>{t('forms.queries')}</h2>
          {detail.queries.map((query) => (
            <div key={query.queryKey} className={styles['query']}>
              <p>
                {decodeURIComponent(query.path)} · {t(`forms.query.state.${query.state}`)}
              </p>
              {query.thread.map(({ action, by, at, words }) => (
                <p key={at}>
                  {by} {t(`forms.query.did.${action}`)} · {localMoment(at)}{' '}
                  {typeof words === 'string' ? words : textIn(words, language)}
                </p>
              ))}
            </div>
          ))}
        </section>
      )}
      <SignatureList signatures={detail.signatures} />
    </article>
  );
}

/** What is asked, answered or not, in the order of the form. */
function Items({ items }: { readonly items: readonly FilledItem[] }) {
  const { language } = useWords();
  return items
    .filter(({ asked }) => asked)
    .map((item) => {
      const text = textIn(item.item.text, language);
      if (isFilledQuestion(item)) {
        const words = item.values.map((value) => inWords(item.item, value, language));
        return <Line key={item.path} question={text} answer={words.join(language === 'zh' ? '、' : ', ') || MISSING} />;
      }
      if (!isFilledGroup(item)) return <p key={item.path}>{text}</p>;
      return item.fillings.map((filling, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fillings of a group are told apart by their place
        <section key={`${item.path} ${index}`} className={styles['group']}>
          <h2>{item.item.repeats ? `${text} ${index + 1}` : text}</h2>
          <Items items={filling} />
        </section>
      ));
    });
}

/** A file with its hash: paper proves nothing else of it. */
function inWords(item: Parameters<typeof answerText>[0], value: AnswerValue, language: 'en' | 'zh'): string {
  const words = answerText(item, value, language);
  return typeof value === 'object' && value.kind === 'file' ? `${words} (SHA-256 ${value.sha256})` : words;
}

function Line({ question, answer }: { readonly question: string; readonly answer: string }) {
  return (
    <div className={styles['line']}>
      <span>{question}</span>
      <span>{answer}</span>
    </div>
  );
}
