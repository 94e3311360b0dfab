import { Button, Popconfirm, QRCode } from 'antd';
import { useState } from 'react';
import type { TotpOffer } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { confirmTotp, offerTotp, removeTotp } from '../api.ts';
import { OneTimeCode } from '../OneTimeCode.tsx';
import { Refusal } from '../Refusal.tsx';
import { useSession } from '../SessionContext.ts';
import styles from './OwnSecondStep.module.css';
import { useOwnChange } from './use-own-change.ts';

/** Six digits from an app at each sign-in: on, off, and the way between. */
export function OwnSecondStep() {
  const { t } = useWords();
  const { totp } = useSession();
  const [offer, setOffer] = useState<TotpOffer | null>(null);
  const asking = useOwnChange(offerTotp, setOffer);
  return (
    <section className={sheet['card']} aria-labelledby="second-step">
      <header>
        <h2 id="second-step">{t('access.account.totp')}</h2>
        <div className={sheet['acts']}>
          {!totp && !offer && (
            <Button loading={asking.isPending} onClick={() => asking.mutate(undefined)}>
              {t('access.account.totp.turnOn')}
            </Button>
          )}
          {totp && <TurnOff />}
        </div>
      </header>
      <p className={sheet['empty']}>{t(totp ? 'access.account.totp.on' : 'access.account.totp.off')}</p>
      {asking.isError && <Refusal error={asking.error} />}
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

function TurnOff() {
  const { t } = useWords();
  const removing = useOwnChange(removeTotp);
  return (
    <>
      <Popconfirm
        title={t('access.account.totp.offAsk')}
        okText={t('access.account.totp.turnOff')}
        cancelText={t('frame.cancel')}
        okButtonProps={{ danger: true }}
        onConfirm={() => removing.mutate(undefined)}
      >
        <Button loading={removing.isPending}>{t('access.account.totp.turnOff')}</Button>
      </Popconfirm>
      {removing.isError && <Refusal error={removing.error} />}
    </>
  );
}
