import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { useOwnChange } from '../account/use-own-change.ts';
import { faultOfPassword, PASSWORD_LEAST } from '../form-faults.ts';
import { PasswordField } from '../PasswordField.tsx';
import { Refusal } from '../Refusal.tsx';
import { confirmAtProvider, setPasswordByProvider } from './api.ts';
import { useProvider } from './use-provider.ts';

/** The address says that the person comes back from confirming; whether they did, the server knows. */
const CONFIRMED = '#confirmed';

/** A password of one's own to sign with, for whoever signs in at the hospital's login and never had one. */
export function OwnPasswordByProvider() {
  const { t } = useWords();
  const { pathname, hash } = useLocation();
  const leaving = useMutation({
    mutationFn: () => confirmAtProvider({ returnTo: `${pathname}${CONFIRMED}` }),
    onSuccess: ({ url }) => location.assign(url),
  });
  if (!useProvider()) return null;
  return (
    <section className={sheet['card']} aria-labelledby="password-by-provider">
      <header>
        <h2 id="password-by-provider">{t('access.provider.password')}</h2>
        <div className={sheet['acts']}>
          {hash !== CONFIRMED && (
            <Button loading={leaving.isPending || leaving.isSuccess} onClick={() => leaving.mutate()}>
              {t('access.provider.password.confirm')}
            </Button>
          )}
        </div>
      </header>
      <p className={sheet['empty']}>{t('access.provider.password.what')}</p>
      {leaving.isError && <Refusal error={leaving.error} />}
      {hash === CONFIRMED && <NewPassword />}
    </section>
  );
}

function NewPassword() {
  const { t } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOfPassword(wanted, t);
  const leave = () => void navigate({ hash: '' }, { replace: true });
  const setting = useOwnChange(setPasswordByProvider, () => {
    void message.success(t('access.account.password.changed'));
    leave();
  });
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!fault && !setting.isPending) setting.mutate({ wanted });
      }}
    >
      <PasswordField
        label={t('access.password.new')}
        kind="new"
        value={wanted}
        onChange={setWanted}
        hint={t('access.password.hint', { least: PASSWORD_LEAST })}
        fault={tried ? fault : null}
        autoFocus
      />
      {setting.isError && <Refusal error={setting.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={setting.isPending}>
          {t('access.provider.password.set')}
        </Button>
        <Button onClick={leave}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
