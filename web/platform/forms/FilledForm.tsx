import { textIn } from '@isocenter/forms';
import { Link } from 'react-router';
import type { FilledDetail } from '../../../server/platform/forms/contract.ts';
import { useMay } from '../access/SessionContext.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { localTime } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import type { RecordName } from '../record/api.ts';
import { HistoryButton } from '../record/HistoryButton.tsx';
import { SignatureList } from '../signatures/SignatureList.tsx';
import { AboutLine } from './AboutLine.tsx';
import { BothVersions } from './BothVersions.tsx';
import { FilledItems } from './FilledItems.tsx';
import styles from './Forms.module.css';
import { LeftOverAnswers } from './LeftOverAnswers.tsx';
import { Locks } from './Locks.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OtherVersion } from './OtherVersion.tsx';
import { type Filling, useFilling } from './use-filling.ts';
import { usePrefill } from './use-prefill.ts';

/** A form on its way from draft to locked. */
export function FilledForm({ start }: { readonly start: FilledDetail }) {
  const { t, language } = useWords();
  const filling = useFilling(start);
  const { detail, form, save } = filling;
  const prefill = usePrefill(filling);
  const mayFill = useMay('form.fill');
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <Link to="/forms">{t('forms.title')}</Link>
        <h1>{textIn(form.definition.title, language)}</h1>
        <span className={styles['state']} data-state={detail.state}>
          {t(`forms.state.${detail.state}`)}
        </span>
        <span className={styles['quiet']}>
          {t('forms.version')} {form.definition.version} · {detail.beganBy}
        </span>
        <HistoryButton of={textIn(form.definition.title, language)} records={recordsOf(detail)} />
        <Link to={`/filled/${detail.filledKey}/print`}>{t('forms.print')}</Link>
        <SaveLine filling={filling} />
      </header>
      {filling.restored && save.is !== 'saved' && save.is !== 'conflict' && (
        <Notice weight="note">{t('forms.restored')}</Notice>
      )}
      <AboutLine filling={filling} />
      <OtherVersion filling={filling} />
      <Trouble filling={filling} />
      {save.is === 'conflict' && <BothVersions theirs={save.theirs} filling={filling} />}
      <div className={styles['sheet']}>
        <FilledItems items={filling.filled} sheet={{ ...filling, prefill, isReadOnly: !mayFill }} />
      </div>
      <LeftOverAnswers filling={filling} />
      <Locks filling={filling} />
      <SignatureList signatures={detail.signatures} />
      <NextSteps filling={filling} />
    </div>
  );
}

/** The form, and what was asked about it, locked of it and put into it. */
function recordsOf({ filledKey, queries, locks }: FilledDetail): readonly RecordName[] {
  return [
    { entity: 'filled-form', key: filledKey },
    ...queries.map(({ queryKey }) => ({ entity: 'form-query', key: queryKey })),
    ...locks.map(({ lockKey }) => ({ entity: 'form-lock', key: lockKey })),
  ];
}

/** Whether what was typed is with the server; said aloud only where it is not. */
function SaveLine({ filling: { save, detail } }: { readonly filling: Filling }) {
  const { t } = useWords();
  const words = {
    saved: t('forms.saved', { at: localTime(detail.savedAt) }),
    typed: t('forms.unsaved'),
    saving: t('forms.saving'),
    'not saved': t('forms.unsaved'),
    conflict: t('forms.unsaved'),
  };
  return (
    <span className={styles['saveLine']} data-save={save.is} role="status">
      {words[save.is]}
    </span>
  );
}

function Trouble({ filling: { save, detail } }: { readonly filling: Filling }) {
  const { t } = useWords();
  const errorWords = useErrorWords();
  if (save.is !== 'not saved') return null;
  const { sentence: reason } = errorWords(save.error);
  return (
    <Notice weight="error">{t(detail.state === 'draft' ? 'forms.unsaved.kept' : 'forms.refused', { reason })}</Notice>
  );
}
