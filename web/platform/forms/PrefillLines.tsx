import type { FilledQuestion } from '@isocenter/forms';
import { answerText, textIn } from '@isocenter/forms';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { FormPrefill, TakenOver } from '../../../server/platform/forms/contract.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import styles from './Forms.module.css';
import { isClosed } from './ItemLock.tsx';
import type { Sheet } from './use-filling.ts';

/** What other records say to answers, and how one is taken over. */
export interface Prefill extends FormPrefill {
  take(proposal: Pick<TakenOver, 'path' | 'source'>): void;
  readonly isTaking: boolean;
}

/** What can be taken over into an open question, and where an answer was taken from: it and its source in sight. */
export function PrefillLines({ question, sheet }: { readonly question: FilledQuestion; readonly sheet: Sheet }) {
  const { t, language } = useWords();
  const { prefill } = sheet;
  const { item, path, values } = question;
  if (!prefill) return null;
  const inWords = (said: TakenOver['values']) =>
    said.map((value) => answerText(item, value, language)).join(language === 'zh' ? '、' : ', ');
  const proposals = values.length > 0 || isClosed(sheet, path) ? [] : prefill.proposals;
  return (
    <>
      {proposals
        .filter((proposal) => proposal.path === path)
        .map((proposal) => (
          <p key={proposal.source.reference} className={styles['prefill']} data-prefill="proposed">
            <Link to={proposal.source.path}>{textIn(proposal.source.label, language)}</Link>
            <strong>{inWords(proposal.values)}</strong>
            <Button size="small" loading={prefill.isTaking} onClick={() => prefill.take(proposal)}>
              {t('forms.prefill.take')}
            </Button>
          </p>
        ))}
      {prefill.taken
        .filter((taken) => taken.path === path && values.length > 0)
        .map(({ source, at, isKept, sourceIs, now, values: taken }) => (
          <p
            key={source.reference}
            className={sourceIs === 'same' ? styles['prefill'] : styles['soft']}
            data-prefill={sourceIs}
          >
            <span>
              {t(isKept ? 'forms.prefill.from' : 'forms.prefill.wasFrom', { value: inWords(taken) })}{' '}
              <Link to={source.path}>{textIn(source.label, language)}</Link>, {localMoment(at)}.{' '}
              {sourceIs === 'gone' && t('forms.prefill.gone')}
              {sourceIs === 'changed' &&
                t('forms.prefill.changed', { value: now.length > 0 ? inWords(now) : t('forms.none') })}
            </span>
          </p>
        ))}
    </>
  );
}
