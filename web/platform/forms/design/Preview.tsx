import { type Answers, type FilledItem, type Form, type FormDefinition, openForm, textIn } from '@isocenter/forms';
import { DomainError } from '@isocenter/messages';
import { useMemo, useState } from 'react';
import { localDate } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { Notice } from '../../parts/Notice.tsx';
import { FilledItems } from '../FilledItems.tsx';
import formStyles from '../Forms.module.css';
import styles from './Design.module.css';

/** The form as it will be filled: it can be tried, and what is tried goes nowhere. What makes no sense is said in its place. */
export function Preview(props: { readonly definition: FormDefinition; onSelect(linkId: string): void }) {
  const { definition, onSelect } = props;
  const { t, language } = useWords();
  const [answers, setAnswers] = useState<Answers>([]);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const tried = useMemo(() => tryOut(definition, answers), [definition, answers]);
  return (
    <section className={styles['preview']} aria-label={t('forms.design.preview')}>
      <h1>{textIn(definition.title, language) || t('forms.design.untitled')}</h1>
      {'refusal' in tried ? (
        <Notice weight="error">{t(tried.refusal.code, tried.refusal.values)}</Notice>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: focusing a question chooses it on the drawing board, beside what the focus itself does
        <div
          className={formStyles['sheet']}
          onFocus={(event) => {
            const path = event.target.closest<HTMLElement>('[data-path]')?.dataset['path'];
            const last = path
              ?.split('/')
              .at(-1)
              ?.replace(/\[\d+\]$/, '');
            if (last !== undefined) onSelect(decodeURIComponent(last));
          }}
        >
          <FilledItems
            items={tried.filled}
            sheet={{
              ...{ answers, confirmed, change: setAnswers, takeOver: () => undefined },
              detail: { filledKey: '', state: 'draft', queries: [], locks: [] },
              findings: tried.findings,
              confirm: ({ path, key }, is) =>
                setConfirmed((before) => {
                  const next = new Set(before);
                  if (is) next.add(`${path} ${key}`);
                  else next.delete(`${path} ${key}`);
                  return next;
                }),
            }}
          />
        </div>
      )}
    </section>
  );
}

type Tried =
  | { readonly filled: readonly FilledItem[]; readonly findings: ReturnType<Form['check']> }
  | { readonly refusal: DomainError };

function tryOut(definition: FormDefinition, answers: Answers): Tried {
  const today = localDate(new Date());
  try {
    const form = openForm(definition);
    const filled = form.fill(answers, { today });
    return { filled, findings: form.check(filled, { today, stage: 'complete' }) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}
