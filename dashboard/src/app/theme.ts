import type { ThemeConfig } from 'antd';
import { FONT_FAMILY } from '../glossary/font-family';

/** Antd's own blue and greys stay below the 4.5:1 contrast that WCAG AA asks of text; these do not. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    // The hovered blue is darker, since a lighter one no longer bears white text.
    colorPrimaryHover: '#003eb3',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#cf1322',
    colorTextSecondary: 'rgba(0, 0, 0, 0.75)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.68)',
    colorTextDescription: 'rgba(0, 0, 0, 0.68)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.62)',
    colorTextDisabled: 'rgba(0, 0, 0, 0.62)',
    fontFamily: FONT_FAMILY,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
};
