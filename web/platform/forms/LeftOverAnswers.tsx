import { allFilled, type FilledItem, isFilledGroup, textIn } from '@isocenter/forms';
import { useWords } from '../language/use-words.ts';
import styles from './Forms.module.css';
import { QueryThread } from './QueryThreads.tsx';
import type { Filling } from './use-filling.ts';

/** Answers to earlier versions of the form for which this one has no place, and queries about them. */
export function LeftOverAnswers({ filling }: { readonly filling: Filling }) {
  const { t, language } = useWords();
  const { detail, filled, takeOver } = filling;
  const present = new Set([...allFilled(filled)].flatMap(placesOf));
  const queries = detail.queries.filter(({ path }) => !present.has(path));
  if (detail.leftOver.length === 0 && queries.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t('forms.leftOver')}>
      <h2>{t('forms.leftOver')}</h2>
      <dl className={styles['leftOver']}>
        {detail.leftOver.map(({ version, path, question, words, why }) => (
          <div key={`${version} ${path}`}>
            <dt>
              {textIn(question, language)}{' '}
              <span className={styles['mark']}>
                {t('forms.version')} {version} · {t(`forms.leftOver.${why}`)}
              </span>
            </dt>
            <dd>{words.map((each) => textIn(each, language)).join(language === 'zh' ? '、' : ', ')}</dd>
          </div>
        ))}
      </dl>
      {queries.map((query) => (
        <QueryThread key={query.queryKey} query={query} filledKey={detail.filledKey} onDone={takeOver} />
      ))}
    </section>
  );
}

/** An item's place, and those of its fillings. */
function placesOf(item: FilledItem): readonly string[] {
  if (!isFilledGroup(item)) return [item.path];
  return [item.path, ...item.fillings.map((_, index) => `${item.path}[${index}]`)];
}
