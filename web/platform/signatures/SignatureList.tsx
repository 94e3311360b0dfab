import type { Signature } from '../../../server/platform/signatures/contract.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import sheet from '../parts/Sheet.module.css';

const SHOWN_DIGITS = 12;

/** The signatures under what was signed; those that lapsed stay in sight, marked. */
export function SignatureList({ signatures }: { readonly signatures: readonly Signature[] }) {
  const { t } = useWords();
  if (signatures.length === 0) return null;
  return (
    <section className={sheet['card']}>
      <header>
        <h2>{t('signatures.title')}</h2>
      </header>
      <dl className={sheet['facts']}>
        {signatures.map((signature) => (
          <SignatureLine key={signature.signatureKey} signature={signature} />
        ))}
      </dl>
    </section>
  );
}

function SignatureLine({ signature }: { readonly signature: Signature }) {
  const { t, language } = useWords();
  const { meaning, name, nameZh, role, signedAt, contentSha256, covers, lapsed } = signature;
  const called = (language === 'zh' ? nameZh : null) ?? name;
  const at = localMoment(signedAt);
  return (
    <>
      <dt>{t(`signatures.meaning.${meaning}`)}</dt>
      <dd data-signature={lapsed ? 'lapsed' : 'stands'}>
        {called} · {t(`role.${role}`)} · {at} ·{' '}
        <span className="mono" title={`${t('signatures.hash')} ${contentSha256}`}>
          {contentSha256.slice(0, SHOWN_DIGITS)}
        </span>
        {lapsed && (
          <p className={`${sheet['chip']} ${sheet['warn']}`} style={{ whiteSpace: 'normal' }}>
            {t(lapsed.reason === null ? 'signatures.lapsed' : 'signatures.lapsedWhy', {
              ...{ at: localMoment(lapsed.at), by: lapsed.by, reason: lapsed.reason ?? '' },
            })}
          </p>
        )}
        {!lapsed && !covers && <p className={`${sheet['chip']} ${sheet['bad']}`}>{t('signatures.other')}</p>}
      </dd>
    </>
  );
}
