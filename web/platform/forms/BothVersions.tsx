import { type AnswerValue, type Change, changesBetween, type Form, readResponse } from '@isocenter/forms';
import { Button } from 'antd';
import type { FilledDetail } from '../../../server/platform/forms/contract.ts';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import { useAnswerWords } from './answer-words.ts';
import styles from './Forms.module.css';
import type { Filling } from './use-filling.ts';

/** Two people saved one form: where their versions differ, side by side, and which one stays. */
export function BothVersions({ theirs, filling }: { readonly theirs: FilledDetail; readonly filling: Filling }) {
  const { t } = useWords();
  const { form, answers } = filling;
  const differences = changesBetween(form.definition, readResponse(theirs.response, form.definition), answers);
  return (
    <section className={styles['both']}>
      <Notice weight="warning">{t('forms.conflict', { by: theirs.changedBy })}</Notice>
      <table>
        <thead>
          <tr>
            <th />
            <th>{t('forms.conflict.theirs')}</th>
            <th>{t('forms.conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <Difference key={difference.path} difference={difference} form={form} />
          ))}
        </tbody>
      </table>
      <div className={styles['row']}>
        <Button onClick={filling.takeTheirs}>{t('forms.conflict.takeTheirs')}</Button>
        <Button onClick={filling.keepMine}>{t('forms.conflict.keepMine')}</Button>
      </div>
    </section>
  );
}

function Difference({ difference, form }: { readonly difference: Change; readonly form: Form }) {
  const { t } = useWords();
  const { question, answer } = useAnswerWords(form);
  const words = (values: readonly AnswerValue[]) =>
    values.length > 0 ? answer(difference.linkId, values) : t('forms.none');
  return (
    <tr>
      <th scope="row">{question(difference.linkId)}</th>
      <td>{words(difference.before)}</td>
      <td>{words(difference.after)}</td>
    </tr>
  );
}
