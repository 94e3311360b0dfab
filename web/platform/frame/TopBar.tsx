import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PersonMenu } from '../access/PersonMenu.tsx';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { BrandMark } from './BrandMark.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';
import styles from './TopBar.module.css';

/** Search, what runs in the background, language, theme, keys and the person. */
export function TopBar(props: {
  readonly onSearch: (() => void) | null;
  readonly onKeys: () => void;
  readonly running: ReactNode;
  readonly report: ReactNode;
  readonly notices: ReactNode;
}) {
  const { t } = useWords();
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['brand']} aria-label="Isocenter">
        <BrandMark />
        <span className={styles['name']}>Isocenter</span>
      </Link>
      {props.onSearch && (
        <button
          type="button"
          className={styles['search']}
          aria-label={t('frame.search.prompt')}
          onClick={props.onSearch}
        >
          <Icon name="search" />
          <span className={styles['prompt']}>{t('frame.search.prompt')}</span>
          <span className={styles['chord']}>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </span>
        </button>
      )}
      <div className={styles['right']}>
        {props.running}
        {props.report}
        {props.notices}
        <LanguageSwitch />
        <ThemeSwitch />
        <Tooltip title={t('frame.keys')}>
          <Button
            type="text"
            className={styles['keys'] ?? ''}
            icon={<Icon name="keyboard" />}
            aria-label={t('frame.keys')}
            onClick={props.onKeys}
          />
        </Tooltip>
        <PersonMenu />
      </div>
    </header>
  );
}
