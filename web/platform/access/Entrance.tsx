import type { ReactNode } from 'react';
import { BrandMark } from '../frame/BrandMark.tsx';
import { LanguageSwitch, ThemeSwitch } from '../frame/switches.tsx';
import { useWords } from '../language/use-words.ts';
import styles from './Entrance.module.css';

/** The pages before the frame, for people who are not signed in: one card in the middle, language and theme above it. */
export function Entrance({ width, children }: { readonly width?: 'wide' | 'widest'; readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles['entrance']}>
      <div className={styles['bar']}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main className={styles['middle']}>
        <div className={styles['brand']}>
          <BrandMark size={30} />
          <span>Isocenter</span>
        </div>
        {children && <div className={`${styles['card']} ${width ? styles[width] : ''}`}>{children}</div>}
      </main>
      <footer className={styles['foot']}>{t('frame.notAMedicalDevice')}</footer>
    </div>
  );
}
