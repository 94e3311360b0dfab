import { useMutation, useQuery } from '@tanstack/react-query';
import { Input, Modal, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Meaning, SignatureAsked } from '../../../server/platform/signatures/contract.ts';
import { OneTimeCode } from '../access/OneTimeCode.tsx';
import { PasswordField } from '../access/PasswordField.tsx';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { fetchSigning } from './api.ts';

interface SignDialogProps<Signed> {
  readonly entity: string;
  readonly entityKey: string;
  /** Where nothing else can be meant: only this is offered. */
  readonly only?: Meaning;
  /** Asks the unit's own route. */
  readonly onSign: (asked: SignatureAsked) => Promise<Signed>;
  readonly onSigned: (signed: Signed) => void;
  readonly onClose: () => void;
}

/** Asks for the meaning and again for who signs; for every unit. What was typed stays when the server refuses, but for the password. */
export function SignDialog<Signed>(props: SignDialogProps<Signed>) {
  const { entity, entityKey, only, onSign, onSigned, onClose } = props;
  const { t } = useWords();
  const formId = useId();
  const [chosen, setChosen] = useState<Meaning>();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['signing', entity, entityKey],
    queryFn: ({ signal }) => fetchSigning(entity, entityKey, signal),
    gcTime: 0,
  });
  const offered = data?.meanings.filter((each) => only === undefined || each.meaning === only) ?? [];
  const meaning = chosen ?? offered.find(({ against }) => against === null)?.meaning;
  const signing = useMutation({
    mutationFn: onSign,
    onSuccess: onSigned,
    onError: () => setPassword(''),
  });
  /** A refusal is of what was sent: whoever types anew is not told of it any more. */
  const typed = (take: () => void) => {
    take();
    if (signing.isError) signing.reset();
  };
  const complete = meaning && password !== '' && (!data?.isFirst || login.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || signing.isPending) return;
    signing.mutate({ meaning, password, ...(data?.isFirst ? { login } : {}), ...(totp ? { totp } : {}) });
  };
  return (
    <Modal
      open
      title={t('signatures.sign.title')}
      okText={t('signatures.sign')}
      okButtonProps={{ htmlType: 'submit', form: formId, disabled: !complete, loading: signing.isPending }}
      cancelText={t('frame.cancel')}
      onCancel={onClose}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <form id={formId} className={sheet['form']} noValidate onSubmit={submit}>
          <Field label={t('signatures.meaning')}>
            {({ id }, labelId) => (
              <Radio.Group
                id={id}
                aria-labelledby={labelId}
                value={meaning}
                onChange={(event) => setChosen(event.target.value)}
                options={offered.map(({ meaning: value, against }) => ({
                  value,
                  disabled: against !== null,
                  label: `${t(`signatures.meaning.${value}`)}${against ? ` (${t(against.why === 'signed' ? 'signatures.meaning.signed' : 'signatures.meaning.fourEyes')})` : ''}`,
                }))}
              />
            )}
          </Field>
          {data.isFirst && <p>{t('signatures.first')}</p>}
          {data.demonstration && <p>{t('signatures.demonstration', data.demonstration)}</p>}
          {data.isFirst && (
            <Field label={t('access.signIn.login')}>
              {(control) => (
                <Input
                  {...control}
                  value={login}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  autoFocus
                  onChange={(event) => typed(() => setLogin(event.target.value))}
                />
              )}
            </Field>
          )}
          <PasswordField
            label={t('access.signIn.password')}
            kind="present"
            value={password}
            onChange={(value) => typed(() => setPassword(value))}
            autoFocus={!data.isFirst}
          />
          {data.asksCode && (
            <OneTimeCode
              label={t('access.signIn.totp')}
              value={totp}
              onChange={(value) => typed(() => setTotp(value))}
              onComplete={setTotp}
            />
          )}
          {signing.isError && <Refusal error={signing.error} />}
        </form>
      )}
    </Modal>
  );
}
