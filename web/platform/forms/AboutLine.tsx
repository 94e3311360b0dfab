import { useMutation } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { sayVisit } from './api.ts';
import styles from './Forms.module.css';
import type { Filling } from './use-filling.ts';

/** Whom the form is about, and at which visit; said while it is a draft. */
export function AboutLine({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const { patient, visit } = filling.detail.about;
  if (!patient) return null;
  return (
    <div className={styles['about']}>
      <span className={styles['quiet']}>{t('forms.about')}</span>
      <Link to={patient.path}>{patient.label ?? patient.patientKey}</Link>
      {filling.detail.state === 'draft' && filling.save.is === 'saved' ? (
        <Visit key={visit} filling={filling} />
      ) : (
        visit && <span>{visit}</span>
      )}
    </div>
  );
}

/** Taken when the field is left. */
function Visit({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const present = filling.detail.about.visit ?? '';
  const [typed, setTyped] = useState(present);
  const say = useMutation({
    mutationFn: (visit: string) => sayVisit(filling.detail, visit),
    onSuccess: filling.takeOver,
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  const visit = typed.trim();
  return (
    <Input
      size="small"
      className={styles['visit'] ?? ''}
      aria-label={t('forms.visit')}
      placeholder={t('forms.visit')}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={() => visit !== present && say.mutate(visit)}
    />
  );
}
