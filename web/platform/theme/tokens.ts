/**
 * The colours of both themes, each named after its job. They become the CSS properties `--surface`, `--text-2`, … and feed
 * antd, so that a colour stands once. Contrast (WCAG 2.2 AA) is held by tokens.test.ts.
 */
export interface ThemeTokens {
  /** Behind everything; cards and tables lie on `surface`, menus and dialogs on `raised`, wells and headers in `sunken`. */
  readonly canvas: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly hover: string;
  readonly selected: string;
  /** Hairlines between things, and the outline that makes a control recognisable (3:1). */
  readonly line: string;
  readonly 'line-control': string;
  readonly text: string;
  readonly 'text-2': string;
  readonly 'text-3': string;
  /** The one accent: filled with `on-accent` upon it, or as text. */
  readonly accent: string;
  readonly 'accent-hover': string;
  readonly 'on-accent': string;
  readonly 'accent-text': string;
  readonly focus: string;
  readonly met: string;
  readonly tolerance: string;
  readonly missed: string;
  readonly unknown: string;
  readonly 'met-ground': string;
  readonly 'tolerance-ground': string;
  readonly 'missed-ground': string;
  readonly shadow: string;
  readonly scrim: string;
}

export const LIGHT: ThemeTokens = {
  canvas: '#f3f5f7',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#eceff2',
  hover: '#f0f4f6',
  selected: '#e0eff3',
  line: '#dde2e7',
  'line-control': '#838d98',
  text: '#16202a',
  'text-2': '#475463',
  'text-3': '#5f6c7a',
  accent: '#0b6b83',
  'accent-hover': '#09586c',
  'on-accent': '#ffffff',
  'accent-text': '#0a6479',
  focus: '#1187a5',
  met: '#17693b',
  tolerance: '#7d5200',
  missed: '#b3261e',
  unknown: '#5a6572',
  'met-ground': '#e3f3e9',
  'tolerance-ground': '#fbf0d9',
  'missed-ground': '#fbe8e6',
  shadow: '0 8px 28px rgb(16 32 44 / 16%), 0 1px 3px rgb(16 32 44 / 10%)',
  scrim: 'rgb(18 28 38 / 42%)',
};

export const DARK: ThemeTokens = {
  canvas: '#0d1115',
  surface: '#141a20',
  raised: '#1b222a',
  sunken: '#0f1419',
  hover: '#1a2129',
  selected: '#14303a',
  line: '#252e37',
  'line-control': '#65717e',
  text: '#e4eaf0',
  'text-2': '#abb6c2',
  'text-3': '#8b98a6',
  accent: '#177a94',
  'accent-hover': '#1a86a2',
  'on-accent': '#ffffff',
  'accent-text': '#63c5de',
  focus: '#3fb2d0',
  met: '#6fd097',
  tolerance: '#e8b758',
  missed: '#ff9388',
  unknown: '#a3afbb',
  'met-ground': '#12281d',
  'tolerance-ground': '#2b2312',
  'missed-ground': '#341a18',
  shadow: '0 10px 32px rgb(0 0 0 / 55%), 0 0 0 1px rgb(255 255 255 / 10%)',
  scrim: 'rgb(0 0 0 / 60%)',
};
