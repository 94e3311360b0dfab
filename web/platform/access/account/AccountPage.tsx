import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { OwnDigest } from '../../notices/OwnDigest.tsx';
import sheet from '../../parts/Sheet.module.css';
import { OwnPasskeys } from '../passkeys/OwnPasskeys.tsx';
import { OwnPasswordByProvider } from '../provider/OwnPasswordByProvider.tsx';
import { useSession } from '../SessionContext.ts';
import { SessionTable } from '../SessionTable.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { OwnSecondStep } from './OwnSecondStep.tsx';
import { OwnTokens } from './OwnTokens.tsx';

/** What a person settles alone: password, second step, where they are signed in, programs that act in their name. */
export function AccountPage() {
  const { t } = useWords();
  usePageTitle('access.account');
  const { person } = useSession();
  return (
    <div className={sheet['page']}>
      <h1>{t('access.account')}</h1>
      <OwnPassword />
      <OwnPasswordByProvider />
      <OwnSecondStep />
      <OwnPasskeys />
      <OwnDigest />
      <SessionTable personKey={person.personKey} title={t('access.sessions')} />
      <OwnTokens />
    </div>
  );
}
