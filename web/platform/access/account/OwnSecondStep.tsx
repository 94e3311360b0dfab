import { Button, QRCode } from 'antd';
import { useState } from 'react';
import type { TotpOffer } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { confirmTotp, offerTotp, removeTotp } from '../api.ts';
import { OneTimeCode } from '../OneTimeCode.tsx';
import { Refusal } from '../Refusal.tsx';
import { useSession } from '../SessionContext.ts';
import styles from './OwnSecondStep.module.css';
import { PasswordAgain } from './PasswordAgain.tsx';
import { useOwnChange } from './use-own-change.ts';

/** Six digits from an app at each sign-in: on, off, and the way between. */
export function OwnSecondStep() {
  const { t } = useWords();
  const { totp } = useSession();
  const [asking, setAsking] = useState(false);
  const [offer, setOffer] = useState<TotpOffer | null>(null);
  const close = () => setAsking(false);
  return (
    <section className={sheet['card']} aria-labelledby="second-step">
      <header>
        <h2 id="second-step">{t('access.account.totp')}</h2>
        <div className={sheet['acts']}>
          {!asking && !offer && (
            <Button onClick={() => setAsking(true)}>
              {t(totp ? 'access.account.totp.turnOff' : 'access.account.totp.turnOn')}
            </Button>
          )}
        </div>
      </header>
      <p className={sheet['empty']}>{t(totp ? 'access.account.totp.on' : 'access.account.totp.off')}</p>
      {asking && totp && (
        <PasswordAgain
          what={t('access.account.totp.offAsk')}
          action={t('access.account.totp.turnOff')}
          danger
          change={removeTotp}
          onDone={close}
          onClose={close}
        />
      )}
      {asking && !totp && (
        <PasswordAgain
          action={t('access.account.totp.turnOn')}
          change={offerTotp}
          onDone={(offered) => {
            setOffer(offered);
            close();
          }}
          onClose={close}
        />
      )}
      {offer && !totp && <TurnOn offer={offer} onDone={() => setOffer(null)} />}
    </section>
  );
}

/** The key as a picture for the phone and as text, and the first digits, which show that the phone has it. */
function TurnOn({ offer, onDone }: { readonly offer: TotpOffer; readonly onDone: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const confirming = useOwnChange((digits: string) => confirmTotp(digits), onDone);
  return (
    <form
      className={`${sheet['inset']} ${styles['offer']}`}
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate(code);
      }}
    >
      <QRCode type="svg" value={offer.uri} size={168} color="#000" bgColor="#fff" />
      <div className={sheet['form']}>
        <p>{t('access.account.totp.scan')}</p>
        <p className={styles['key']}>
          {t('access.account.totp.byHand')} <code>{offer.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <OneTimeCode
          label={t('access.account.totp.code')}
          value={code}
          onChange={setCode}
          onComplete={(digits) => confirming.mutate(digits)}
        />
        {confirming.isError && <Refusal error={confirming.error} />}
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={confirming.isPending} disabled={code.length < 6}>
            {t('access.account.totp.confirm')}
          </Button>
          <Button onClick={onDone}>{t('frame.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}
