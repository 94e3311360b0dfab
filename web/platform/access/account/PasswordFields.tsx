import { Checkbox } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { PASSWORD_LEAST } from '../form-faults.ts';
import { PasswordField } from '../PasswordField.tsx';
import { Refusal } from '../Refusal.tsx';
import type { PasswordChanging } from './use-password-change.ts';

/** The present password and the new one, and whether tokens of programs and passkeys end with it. */
export function PasswordFields({ change, size }: { readonly change: PasswordChanging; readonly size?: 'large' }) {
  const { t } = useWords();
  const sized = size ? { size } : {};
  return (
    <>
      <PasswordField
        {...sized}
        label={t('access.password.current')}
        kind="present"
        value={change.present}
        onChange={change.setPresent}
        fault={change.faults.present}
        autoFocus
      />
      <PasswordField
        {...sized}
        label={t('access.password.new')}
        kind="new"
        value={change.wanted}
        onChange={change.setWanted}
        hint={t('access.password.hint', { least: PASSWORD_LEAST })}
        fault={change.faults.wanted}
      />
      <Checkbox checked={change.endsTokens} onChange={({ target }) => change.setEndsTokens(target.checked)}>
        {t('access.account.password.endsTokens')}
      </Checkbox>
      <Checkbox checked={change.endsPasskeys} onChange={({ target }) => change.setEndsPasskeys(target.checked)}>
        {t('access.account.password.endsPasskeys')}
      </Checkbox>
      {change.error !== null && <Refusal error={change.error} />}
    </>
  );
}
