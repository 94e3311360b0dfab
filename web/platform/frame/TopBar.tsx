import { Button, Dropdown, Segmented, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { type ThemeChoice, useTheme } from '../theme/ThemeProvider.tsx';
import { BrandMark } from './BrandMark.tsx';
import styles from './TopBar.module.css';

const THEMES: readonly {
  readonly choice: ThemeChoice;
  readonly icon: IconName;
  readonly label: `frame.theme.${ThemeChoice}`;
}[] = [
  { choice: 'light', icon: 'sun', label: 'frame.theme.light' },
  { choice: 'dark', icon: 'moon', label: 'frame.theme.dark' },
  { choice: 'system', icon: 'system', label: 'frame.theme.system' },
];

/** Search, what runs in the background, language, theme and keys. */
export function TopBar(props: {
  readonly onSearch: () => void;
  readonly onKeys: () => void;
  readonly running: ReactNode;
}) {
  const { t } = useWords();
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['brand']} aria-label="Isocenter">
        <BrandMark />
        <span className={styles['name']}>Isocenter</span>
      </Link>
      <button type="button" className={styles['search']} onClick={props.onSearch}>
        <Icon name="search" />
        <span className={styles['prompt']}>{t('frame.search.prompt')}</span>
        <span className={styles['chord']}>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </span>
      </button>
      <div className={styles['right']}>
        {props.running}
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
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { language, speak } = useWords();
  return (
    <Segmented
      value={language}
      onChange={speak}
      aria-label="Language 语言"
      options={[
        { value: 'zh', label: <span lang="zh">中</span> },
        { value: 'en', label: <span lang="en">EN</span> },
      ]}
    />
  );
}

function ThemeSwitch() {
  const { t } = useWords();
  const { choice, choose } = useTheme();
  const current = THEMES.find((theme) => theme.choice === choice) ?? THEMES[2];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [choice],
        items: THEMES.map((theme) => ({
          key: theme.choice,
          label: (
            <span className={styles['choice']}>
              <Icon name={theme.icon} />
              {t(theme.label)}
            </span>
          ),
          onClick: () => choose(theme.choice),
        })),
      }}
    >
      <Button type="text" icon={<Icon name={current?.icon ?? 'system'} />} aria-label={t('frame.theme')} />
    </Dropdown>
  );
}
