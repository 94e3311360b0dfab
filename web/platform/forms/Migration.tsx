import {
  allFilled,
  allItems,
  type FilledQuestion,
  type FormDefinition,
  isFilledQuestion,
  isQuestion,
  type Mapping,
  migrateAnswers,
  proposeMapping,
  textIn,
} from '@isocenter/forms';
import { useMutation } from '@tanstack/react-query';
import { App, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { FormDetail } from '../../../server/platform/forms/contract.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { useAnswerWords } from './answer-words.ts';
import { migrate } from './api.ts';
import styles from './Forms.module.css';
import type { Filling } from './use-filling.ts';

/** Where each answer goes in the other version, question by question; what has no place stays beside the form. */
export function Migration(props: {
  readonly filling: Filling;
  readonly form: FormDetail;
  readonly to: FormDefinition;
  readonly onClose: () => void;
}) {
  const { filling, form, to, onClose } = props;
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const from = filling.form.definition;
  const [mapping, setMapping] = useState<Mapping>(() => proposeMapping(from, to));
  const [reason, setReason] = useState('');
  const migrated = useMemo(
    () => migrateAnswers({ from, to, mapping }, filling.answers),
    [from, to, mapping, filling.answers],
  );
  const move = useMutation({
    mutationFn: () => migrate(filling.detail, { formKey: form.formKey, mapping, reason }),
    onSuccess: () => window.location.reload(), // another form is filled from here on
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  const answered = [...allFilled(filling.filled)].filter(isFilledQuestion).filter(({ values }) => values.length > 0);
  const whyLeft = new Map(migrated.leftOver.map(({ path, why }) => [path, why]));
  return (
    <Modal
      open
      width={900}
      title={t('forms.migrate.title', { from: from.version, to: to.version })}
      okText={t('forms.migrate')}
      okButtonProps={{ disabled: reason.trim() === '', loading: move.isPending }}
      cancelText={t('frame.cancel')}
      onCancel={onClose}
      onOk={() => move.mutate()}
    >
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('forms.migrate.question')}</th>
              <th>{t('forms.migrate.answer')}</th>
              <th>{t('forms.migrate.to')}</th>
            </tr>
          </thead>
          <tbody>
            {answered.map((question) => (
              <MappedQuestion
                key={question.path}
                question={question}
                why={whyLeft.get(question.path)}
                {...{ filling, to, mapping }}
                onMap={(linkId) => setMapping({ ...mapping, [question.item.linkId]: linkId })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['quiet']}>{t('forms.migrate.signatures')}</p>
      <Field label={t('forms.migrate.why')}>
        {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Modal>
  );
}

function MappedQuestion(props: {
  readonly question: FilledQuestion;
  readonly why: ReturnType<typeof migrateAnswers>['leftOver'][number]['why'] | undefined;
  readonly filling: Filling;
  readonly to: FormDefinition;
  readonly mapping: Mapping;
  onMap(linkId: string | null): void;
}) {
  const { question, why, filling, to, mapping, onMap } = props;
  const { t, language } = useWords();
  const words = useAnswerWords(filling.form);
  const { item, values } = question;
  const label = words.question(item.linkId);
  const options = [...allItems(to.items)]
    .filter(isQuestion)
    .filter(({ calculated }) => calculated === undefined || item.calculated !== undefined)
    .map(({ linkId, text }) => ({ value: linkId, label: textIn(text, language) || linkId }));
  return (
    <tr data-left={why}>
      <th scope="row">{label}</th>
      <td>{words.answer(item.linkId, values)}</td>
      <td>
        <Select
          className={styles['mapped'] ?? ''}
          aria-label={t('forms.migrate.of', { question: label })}
          value={mapping[item.linkId] ?? ''}
          options={[{ value: '', label: t('forms.migrate.nowhere') }, ...options]}
          onChange={(linkId) => onMap(linkId === '' ? null : linkId)}
        />
        {why && <p className={styles['soft']}>{t(`forms.leftOver.${why}`)}</p>}
      </td>
    </tr>
  );
}
