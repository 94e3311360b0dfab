import { useWords } from '../../../platform/language/use-words.ts';
import styles from './DoseLegend.module.css';
import { GAMMA_TOP, gammaCss } from './gamma-colour.ts';

/** The colour bar of a gamma map, broken at 1: above it a point fails. */
export function GammaLegend({ signed }: { readonly signed: boolean }) {
  const { t } = useWords();
  const low = signed ? -GAMMA_TOP : 0;
  const place = (gamma: number) => `${(100 * (gamma - low)) / (GAMMA_TOP - low)}%`;
  const marks = signed ? [-2, -1, 0, 1, 2] : [0, 0.5, 1, 1.5, 2];
  const zones = signed
    ? [
        { at: 1.5, sign: '✕ +', word: t('viewer.gamma.hot') },
        { at: 0.5, sign: '✓', word: t('viewer.gamma.passes') },
        { at: -1.5, sign: '✕ −', word: t('viewer.gamma.cold') },
      ]
    : [
        { at: 1.75, sign: '✕', word: t('viewer.gamma.fails') },
        { at: 0.75, sign: '✓', word: t('viewer.gamma.passes') },
      ];
  return (
    <div className={`${styles['legend']} ${styles['wide']}`} role="img" aria-label={t('viewer.gamma.legend')}>
      <span className={styles['unit']}>γ</span>
      <div className={styles['bar']} style={{ background: gradient(low, signed) }}>
        {marks.map((gamma) => (
          <span key={gamma} className={styles['level']} style={{ bottom: place(gamma) }}>
            <b>
              {`${gamma === GAMMA_TOP ? '≥ ' : ''}${Math.abs(gamma) === 1 ? gamma.toFixed(1) : gamma}`.replace(
                '-',
                '−',
              )}
            </b>
          </span>
        ))}
        {zones.map(({ at, sign, word }) => (
          <span key={at} className={styles['zone']} style={{ bottom: place(at) }}>
            <b>{sign}</b> {word}
          </span>
        ))}
      </div>
    </div>
  );
}

function gradient(low: number, signed: boolean): string {
  const steps = 64;
  const stops = Array.from({ length: steps }, (_, n) => {
    const from = low + (n / steps) * (GAMMA_TOP - low);
    const to = low + ((n + 1) / steps) * (GAMMA_TOP - low);
    return `${gammaCss((from + to) / 2, signed)} ${(100 * n) / steps}% ${(100 * (n + 1)) / steps}%`;
  });
  return `linear-gradient(to top, ${stops.join(', ')})`;
}
