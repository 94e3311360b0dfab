import { theme as antd, type ThemeConfig } from 'antd';
import type { ThemeTokens } from './tokens.ts';

/** antd in our colours and measures; what antd derives by itself follows from these. */
export function antdTheme(scheme: 'light' | 'dark', tokens: ThemeTokens): ThemeConfig {
  return {
    algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: tokens.accent,
      colorPrimaryHover: tokens['accent-hover'],
      colorPrimaryActive: tokens['accent-hover'],
      colorLink: tokens['accent-text'],
      colorLinkHover: tokens['accent-text'],
      colorSuccess: tokens.met,
      colorWarning: tokens.tolerance,
      colorError: tokens.missed,
      colorText: tokens.text,
      colorTextSecondary: tokens['text-2'],
      colorTextTertiary: tokens['text-3'],
      colorTextPlaceholder: tokens['text-3'],
      colorBgBase: tokens.surface,
      colorBgContainer: tokens.surface,
      colorBgElevated: tokens.raised,
      colorBgLayout: tokens.canvas,
      colorBgMask: tokens.scrim,
      colorBorder: tokens['line-control'],
      colorBorderSecondary: tokens.line,
      colorSplit: tokens.line,
      colorBgTextHover: tokens.hover,
      controlItemBgHover: tokens.hover,
      controlItemBgActive: tokens.selected,
      controlItemBgActiveHover: tokens.selected,
      boxShadow: tokens.shadow,
      boxShadowSecondary: tokens.shadow,
      borderRadius: 6,
      borderRadiusSM: 5,
      borderRadiusLG: 8,
      controlHeight: 32,
      controlHeightSM: 28,
      fontSize: 13,
      fontFamily: 'var(--font)',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        paddingInlineSM: 10,
        dangerColor: scheme === 'dark' ? tokens.canvas : tokens['on-accent'], // on the filled button
      },
      Segmented: { trackBg: tokens.sunken, itemSelectedBg: tokens.raised, trackPadding: 2 },
      Tooltip: { colorBgSpotlight: scheme === 'dark' ? '#303a45' : '#22303c' },
      // Where antd takes the accent for words: filled accent is too dark for words in the dark theme.
      Dropdown: { colorPrimary: tokens['accent-text'] },
      Menu: { itemSelectedColor: tokens['accent-text'] },
      Tabs: {
        itemSelectedColor: tokens['accent-text'],
        itemHoverColor: tokens.text,
        itemActiveColor: tokens['accent-text'],
        inkBarColor: tokens['accent-text'],
      },
      Modal: { titleFontSize: 15 },
    },
  };
}
