import { Button } from 'antd';
import { useState } from 'react';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationChooser } from './DemonstrationChooser.tsx';
import { Entrance } from './Entrance.tsx';
import { OtherWaysIn } from './OtherWaysIn.tsx';
import { PasskeyButton } from './passkeys/PasskeyButton.tsx';
import { ProviderButton } from './provider/ProviderButton.tsx';
import styles from './SignInForm.module.css';
import { SignInForm } from './SignInForm.tsx';
import { useDemonstrationAccounts } from './use-demonstration-accounts.ts';

/** Account and password; in a demonstration department first its people, to choose from. */
export function SignInPage() {
  const { t } = useWords();
  usePageTitle('access.signIn');
  const [byPassword, setByPassword] = useState(false);
  const { data: accounts, isPending } = useDemonstrationAccounts();
  if (isPending) return <Entrance />;
  if (accounts && accounts.length > 0 && !byPassword) {
    return (
      <Entrance width="widest">
        <DemonstrationChooser accounts={accounts} />
        <p className={styles['note']}>
          <Button type="link" onClick={() => setByPassword(true)}>
            {t('access.demonstration.byPassword')}
          </Button>
        </p>
      </Entrance>
    );
  }
  return (
    <Entrance>
      <SignInForm
        head={<h1>{t('access.signIn')}</h1>}
        action={t('access.signIn')}
        foot={
          byPassword ? (
            <Button type="text" onClick={() => setByPassword(false)}>
              {t('access.signIn.back')}
            </Button>
          ) : (
            <p className={styles['note']}>{t('access.signIn.forgotten')}</p>
          )
        }
      />
      <OtherWaysIn>
        <PasskeyButton />
        <ProviderButton />
      </OtherWaysIn>
    </Entrance>
  );
}
