import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { antdTheme } from './antd-theme.ts';
import { DARK, LIGHT, type ThemeTokens } from './tokens.ts';

/** What the person chose; `system` follows the machine, also when it changes at dusk. */
export type ThemeChoice = 'system' | 'light' | 'dark';
export type Scheme = 'light' | 'dark';

interface ThemeInUse {
  readonly choice: ThemeChoice;
  readonly scheme: Scheme;
  readonly tokens: ThemeTokens;
  readonly choose: (choice: ThemeChoice) => void;
}

const STORED = 'isocenter.theme';
const ThemeContext = createContext<ThemeInUse | null>(null);

/** The theme in use. `tokens` are for drawings (canvas, WebGL); in CSS the same colours are `var(--surface)` and so on. */
export function useTheme(): ThemeInUse {
  const theme = useContext(ThemeContext);
  if (!theme) throw new Error('useTheme() is called outside ThemeProvider.');
  return theme;
}

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  const [choice, setChoice] = useState<ThemeChoice>(storedChoice);
  const system = useSystemScheme();
  const scheme = choice === 'system' ? system : choice;
  const tokens = scheme === 'dark' ? DARK : LIGHT;

  useEffect(() => {
    const root = document.documentElement;
    root.dataset['scheme'] = scheme;
    root.style.colorScheme = scheme;
    for (const [name, colour] of Object.entries(tokens)) root.style.setProperty(`--${name}`, colour);
  }, [scheme, tokens]);

  const inUse = useMemo<ThemeInUse>(
    () => ({
      choice,
      scheme,
      tokens,
      choose: (next) => {
        localStorage.setItem(STORED, next);
        setChoice(next);
      },
    }),
    [choice, scheme, tokens],
  );

  return (
    <ThemeContext value={inUse}>
      <ConfigProvider
        componentSize="small"
        locale={language === 'zh' ? zh : en}
        theme={antdTheme(scheme, tokens)}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <App component={false} message={{ maxCount: 3 }}>
          {children}
        </App>
      </ConfigProvider>
    </ThemeContext>
  );
}

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function useSystemScheme(): Scheme {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return dark ? 'dark' : 'light';
}
