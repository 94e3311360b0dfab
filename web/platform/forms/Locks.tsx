import { useMutation } from '@tanstack/react-query';
import { App, Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { AskedLock, FormLock } from '../../../server/platform/forms/contract.ts';
import { useMay } from '../access/SessionContext.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { addLock } from './api.ts';
import styles from './Forms.module.css';
import { Unlocking } from './Unlocking.tsx';
import type { Filling, Sheet } from './use-filling.ts';

/** Right to lock more, or less, than the form itself. */
export const MAY_LOCK = 'form.lock';

/** The locks over this form, and a way to lock more than the form. */
export function Locks({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const [locking, setLocking] = useState(false);
  const may = useMay(MAY_LOCK);
  const wide = filling.detail.locks.filter(({ level }) => level !== 'item');
  const levels = levelsOf(filling);
  if (wide.length === 0 && !may) return null;
  return (
    <section className={sheet['card']}>
      <header>
        <h2>{t('forms.locks')}</h2>
        {may && (
          <Button size="small" onClick={() => setLocking(true)}>
            {t('forms.lock.more')}
          </Button>
        )}
      </header>
      {wide.length > 0 && (
        <div className={sheet['body']}>
          {wide.map((lock) => (
            <LockLine key={lock.lockKey} lock={lock} filling={filling} />
          ))}
        </div>
      )}
      {locking && <LockDialog levels={levels} filling={filling} onClose={() => setLocking(false)} />}
    </section>
  );
}

/** One lock: what it closes, who locked, when and why; and how it is opened again. */
export function LockLine({
  lock,
  filling,
}: {
  readonly lock: FormLock;
  readonly filling: Pick<Sheet, 'detail' | 'takeOver'>;
}) {
  const { t } = useWords();
  const { level, by, at, reason } = lock;
  return (
    <div className={styles['lock']} data-lock={level}>
      <p>
        <strong>
          {t('forms.state.locked')}: {t(`forms.lockLevel.${level}`)}
        </strong>{' '}
        · {t('forms.lock.by', { by, at: localMoment(at), reason })}
      </p>
      <Unlocking lock={lock} filledKey={filling.detail.filledKey} onDone={filling.takeOver} />
    </div>
  );
}

type WideLevel = Exclude<FormLock['level'], 'item'>;

/** What this form has of: a visit or a patient only where it names one. */
function levelsOf({ detail }: Filling): readonly WideLevel[] {
  const { patient, visit } = detail.about;
  return [
    ...(patient && visit ? (['visit'] as const) : []),
    ...(patient ? (['subject'] as const) : []),
    ...(['site', 'database'] as const),
  ];
}

function LockDialog(props: {
  readonly levels: readonly WideLevel[];
  readonly filling: Filling;
  readonly onClose: () => void;
}) {
  const { levels, filling, onClose } = props;
  const { t } = useWords();
  const [level, setLevel] = useState(levels[0] ?? 'database');
  const [reason, setReason] = useState('');
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const lock = useMutation({
    mutationFn: (asked: AskedLock) => addLock(filling.detail.filledKey, asked),
    onSuccess: (next) => {
      filling.takeOver(next);
      onClose();
    },
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  return (
    <Modal
      open
      title={t('forms.lock.more')}
      okText={t('forms.lock')}
      okButtonProps={{ disabled: reason.trim() === '', loading: lock.isPending }}
      cancelText={t('frame.cancel')}
      onCancel={onClose}
      onOk={() => lock.mutate({ level, reason })}
    >
      <Field label={t('forms.lock.what')}>
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelId}
            value={level}
            onChange={(event) => setLevel(event.target.value)}
            options={levels.map((value) => ({ value, label: t(`forms.lockLevel.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('forms.lock.why')}>
        {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Modal>
  );
}
