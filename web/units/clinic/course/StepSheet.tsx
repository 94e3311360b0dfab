import { CARE_PATH_STATES, CHECKLISTS } from '@isocenter/knowledge';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CarePathStep, CourseDetail, SheetContent } from '../../../../server/units/clinic/course/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheetStyles from '../../../platform/parts/Sheet.module.css';
import { SignatureList } from '../../../platform/signatures/SignatureList.tsx';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { COURSES, signSheet, writeSheet } from './api.ts';
import styles from './Course.module.css';
import { ROOM_OF_STEP } from './room-of-step.ts';
import { SayStep } from './SayStep.tsx';
import { SignOffBasis } from './SignOffBasis.tsx';
import { answered, emptySheet } from './sheet-draft.ts';
import { useSignOffBasis } from './use-sign-off-basis.ts';

interface StepProps {
  readonly detail: CourseDetail;
  readonly step: CarePathStep;
}

/** What a step asks for, and how it is done: in its own room, by being said, or on its sheet, which is signed. */
export function StepSheet({ detail, step }: StepProps) {
  const { t, language } = useWords();
  const room = ROOM_OF_STEP[step.id];
  const known = CARE_PATH_STATES.find(({ id }) => id === step.id);
  const list = (items: readonly { readonly en: string; readonly zh: string }[]) =>
    items.map((item) => item[language]).join(t('course.list.separator'));
  return (
    <div className={sheetStyles['inset']} style={{ margin: 0 }}>
      {known && known.requires.length + known.produces.length > 0 && (
        <dl className={sheetStyles['facts']}>
          {known.requires.length > 0 && (
            <>
              <dt>{t('course.requires')}</dt>
              <dd>{list(known.requires)}</dd>
            </>
          )}
          {known.produces.length > 0 && (
            <>
              <dt>{t('course.produces')}</dt>
              <dd>{list(known.produces)}</dd>
            </>
          )}
        </dl>
      )}
      {room ? (
        <Link to={`/clinic/courses/${detail.course.courseKey}/${room.path}`}>{t(room.words)}</Link>
      ) : (
        <>
          {step.id === 'completed' && (
            <Link to={`/clinic/courses/${detail.course.courseKey}/completion`}>{t('course.to.completion')}</Link>
          )}
          {step.id === 'completed' && detail.isSummaryToSign ? null : step.signedBy.length === 0 ? (
            <SayStep detail={detail} step={step} />
          ) : (
            <Sheet key={sheetKeyOf(detail, step)} detail={detail} step={step} />
          )}
        </>
      )}
    </div>
  );
}

const sheetOf = ({ sheets }: CourseDetail, { id }: CarePathStep) => sheets.find((sheet) => sheet.step === id);
const sheetKeyOf = (detail: CourseDetail, step: CarePathStep) =>
  `${sheetOf(detail, step)?.sheetKey} ${sheetOf(detail, step)?.revision}`;

/** Written, then signed by each role of the path. What all have signed is read; to change it a new sheet is begun. */
function Sheet({ detail, step }: StepProps) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const present = sheetOf(detail, step);
  const list = CHECKLISTS.find(({ id }) => id === step.checklist);
  const asked = list?.items.length ?? 0;
  const [draft, setDraft] = useState<SheetContent>(present?.content ?? emptySheet(asked));
  const [isSigning, setSigning] = useState(false);
  const isNew = !present || present.isSigned;
  const writing = useMutation({
    mutationFn: (content: SheetContent) =>
      writeSheet(detail.course.courseKey, { step: step.id, content, revision: isNew ? 0 : present.revision }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [COURSES] }),
  });
  const basis = useSignOffBasis(detail.course.courseKey, { step: step.id, sheet: present });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(present?.content ?? emptySheet(asked));
  return (
    <div className={sheetStyles['form']} style={{ maxWidth: 'none' }}>
      {step.id === 'ready' && detail.state.afterQa === 'no-verification' && (
        <Notice weight="warning">{t('course.afterQa.no-verification')}</Notice>
      )}
      <SignOffBasis courseKey={detail.course.courseKey} basis={basis} />
      {present?.isSigned && present.content.withoutQa && (
        <Notice weight="warning">
          {t('course.withoutQa')}: {present.content.withoutQa}
        </Notice>
      )}
      {basis.asksWhy && (
        <Field label={t('course.withoutQa.why')} hint={t('course.withoutQa.hint')}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={draft.withoutQa ?? ''}
              onChange={(event) => setDraft({ ...draft, withoutQa: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('course.sheet.words')}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 12 }}
            maxLength={4000}
            value={draft.words}
            onChange={(event) => setDraft({ ...draft, words: event.target.value })}
          />
        )}
      </Field>
      {list && (
        <>
          <strong>{list[language]}</strong>
          <small>
            {list.source} · {t(list.verified === 'text' ? 'course.verified.text' : 'course.verified.knowledge')}
          </small>
          <ol className={styles['items']}>
            {list.items.map((item, index) => {
              const answer = draft.items[index] ?? { answer: null, why: '' };
              const set = (change: Partial<typeof answer>) =>
                setDraft(answered(draft, index, { ...answer, ...change }));
              return (
                <li key={item.en}>
                  <div>
                    <span>{item[language]}</span>
                    <Radio.Group
                      size="small"
                      aria-label={item[language]}
                      value={answer.answer}
                      onChange={(event) => set({ answer: event.target.value })}
                      options={(['yes', 'no', 'not applicable'] as const).map((value) => ({
                        value,
                        label: t(`course.answer.${value}`),
                      }))}
                    />
                  </div>
                  {(answer.answer === 'no' || answer.answer === 'not applicable') && (
                    <Input
                      size="small"
                      aria-label={t('course.answer.why')}
                      placeholder={t('course.answer.why')}
                      maxLength={500}
                      value={answer.why}
                      onChange={(event) => set({ why: event.target.value })}
                    />
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
      {writing.isError && <Refusal error={writing.error} />}
      <div className={sheetStyles['acts']}>
        <Button
          disabled={!isChanged && !basis.isToBeSavedAnew}
          loading={writing.isPending}
          onClick={() => writing.mutate(draft)}
        >
          {t(isNew && present ? 'course.sheet.anew' : 'course.sheet.save')}
        </Button>
        {present && !present.isSigned && (
          <Button type="primary" disabled={isChanged || basis.isToBeSavedAnew} onClick={() => setSigning(true)}>
            {t('signatures.sign')}
          </Button>
        )}
      </div>
      {isSigning && present && (
        <SignDialog
          entity="course-sheet"
          entityKey={present.sheetKey}
          onSign={(how) => signSheet(present, how)}
          onSigned={() => {
            setSigning(false);
            void queries.invalidateQueries({ queryKey: [COURSES] });
          }}
          onClose={() => setSigning(false)}
        />
      )}
      {present && <SignatureList signatures={present.signatures} />}
    </div>
  );
}
