import { Button, Dropdown, Segmented } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { type ThemeChoice, useTheme } from '../theme/ThemeProvider.tsx';
import styles from './switches.module.css';

const THEMES: readonly {
  readonly choice: ThemeChoice;
  readonly icon: IconName;
  readonly label: `frame.theme.${ThemeChoice}`;
}[] = [
  { choice: 'light', icon: 'sun', label: 'frame.theme.light' },
  { choice: 'dark', icon: 'moon', label: 'frame.theme.dark' },
  { choice: 'system', icon: 'system', label: 'frame.theme.system' },
];

export function LanguageSwitch() {
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

export function ThemeSwitch() {
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
