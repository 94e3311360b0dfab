import { type Finding, standingFindings } from '@isocenter/forms';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { AskedStep } from '../../../server/platform/forms/contract.ts';
import { useMay } from '../access/SessionContext.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SignDialog } from '../signatures/SignDialog.tsx';
import { signFilled, takeStep } from './api.ts';
import styles from './Forms.module.css';
import { changesThatAskWhy, type Filling } from './use-filling.ts';

/** What can be done next with the form, and what stands against it. */
export function NextSteps({ filling }: { readonly filling: Filling }) {
  const { detail, changes, save } = filling;
  const mayFill = useMay('form.fill');
  if (save.is === 'conflict') return null;
  const isConfirming = detail.state === 'complete' && save.is === 'typed';
  if (detail.state !== 'draft' && detail.state !== 'locked' && (changes.length > 0 || isConfirming))
    return <SaveChanges filling={filling} />;
  if (detail.state === 'draft') return mayFill ? <Complete filling={filling} /> : null;
  if (detail.state === 'complete')
    return (
      <div className={styles['foot']}>
        <ToRepair unmet={standingFindings(filling.findings, filling.confirmed)} />
        <Sign filling={filling} />
      </div>
    );
  if (detail.state === 'signed') return <Lock filling={filling} />;
  if (detail.state === 'locked') return <Unlock filling={filling} />;
  return null;
}

function useStep(filling: Filling) {
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  return useMutation({
    mutationFn: (step: AskedStep) => takeStep(filling.detail, step),
    onSuccess: filling.takeOver,
    onError: (error) => void message.error(errorWords(error).sentence),
  });
}

/** What must be put right first, with the way to the first of it. */
function ToRepair({ unmet }: { readonly unmet: readonly Finding[] }) {
  const { t } = useWords();
  if (unmet.length === 0) return null;
  const show = () => {
    const first = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(unmet[0]?.path ?? '')}"]`);
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]')?.focus();
  };
  return (
    <Button type="link" onClick={show}>
      {t('forms.toRepair', { count: unmet.length })}
    </Button>
  );
}

function Complete({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const step = useStep(filling);
  const unmet = standingFindings(filling.findings, filling.confirmed);
  return (
    <div className={styles['foot']}>
      <ToRepair unmet={unmet} />
      <Button
        type="primary"
        disabled={unmet.length > 0 || filling.save.is !== 'saved'}
        loading={step.isPending}
        onClick={() => step.mutate({ do: 'complete' })}
      >
        {t('forms.complete')}
      </Button>
    </div>
  );
}

/** After completion nothing is saved by itself: a person says why. */
function SaveChanges({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const asking = changesThatAskWhy(filling);
  return (
    <div className={styles['foot']}>
      {asking.length > 0 && (
        <Field label={`${t('forms.why')} ${t('forms.why.count', { count: asking.length })}`}>
          {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      )}
      <Button onClick={filling.undo}>{t('forms.undo')}</Button>
      <Button
        type="primary"
        disabled={asking.length > 0 && reason.trim() === ''}
        loading={filling.save.is === 'saving'}
        onClick={() => void filling.send(reason)}
      >
        {t('forms.save')}
      </Button>
    </div>
  );
}

function Sign({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const [signing, setSigning] = useState(false);
  const { detail } = filling;
  if (!useMay('form.sign')) return null;
  return (
    <>
      <Button type={detail.state === 'complete' ? 'primary' : 'default'} onClick={() => setSigning(true)}>
        {t('signatures.sign')}
      </Button>
      {signing && (
        <SignDialog
          entity="filled-form"
          entityKey={detail.filledKey}
          onSign={(asked) => signFilled(detail, asked)}
          onSigned={(signed) => {
            setSigning(false);
            filling.takeOver(signed);
          }}
          onClose={() => setSigning(false)}
        />
      )}
    </>
  );
}

function Lock({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const step = useStep(filling);
  const mayLock = useMay('form.lock');
  return (
    <div className={styles['foot']}>
      <Sign filling={filling} />
      {mayLock && (
        <Button loading={step.isPending} onClick={() => step.mutate({ do: 'lock' })}>
          {t('forms.lock')}
        </Button>
      )}
    </div>
  );
}

function Unlock({ filling }: { readonly filling: Filling }) {
  const { t } = useWords();
  const step = useStep(filling);
  const [reason, setReason] = useState('');
  const [mayAsk, mayAgree] = [useMay('form.fill'), useMay('form.unlock')];
  const { unlockAsked } = filling.detail;
  if (unlockAsked)
    return (
      <Notice
        weight="note"
        action={
          !unlockAsked.mine &&
          mayAgree && (
            <Button loading={step.isPending} onClick={() => step.mutate({ do: 'unlock' })}>
              {t('forms.unlock.agree')}
            </Button>
          )
        }
      >
        {t('forms.unlock.asked', { by: unlockAsked.by, reason: unlockAsked.reason })} {t('forms.unlock.waits')}
      </Notice>
    );
  if (!mayAsk) return null;
  return (
    <div className={styles['foot']}>
      <Field label={t('forms.unlock.why')}>
        {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button
        disabled={reason.trim() === ''}
        loading={step.isPending}
        onClick={() => step.mutate({ do: 'ask-unlock', reason })}
      >
        {t('forms.unlock.ask')}
      </Button>
    </div>
  );
}
