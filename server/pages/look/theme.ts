import type { Config } from '../../config';

import { mix, readableOn, textOn } from './colour';

type Theme = Config['pages']['theme'];

/** What the sheet's own colours are behind links and focus rings: surface, page, notice. */
const BEHIND = {
  light: ['#ffffff', '#f6f6f9', '#eeeeff'],
  dark: ['#212134', '#181826', '#2c2c52'],
} as const;

type Mode = keyof typeof BEHIND;

/**
 * One colour of the site becomes the colours of buttons, links and focus rings. Whatever it is, what is written on it
 * and with it can be read: text on it is black or white, links are made darker or lighter as far as they need.
 */
const accentRules = (mode: Mode, accent: string): string => {
  const on = textOn(accent);
  const link = readableOn(accent, BEHIND[mode]);
  const hover = mix(accent, on === '#ffffff' ? '#000000' : '#ffffff', 0.15);
  return [
    `--invite-accent: ${accent};`,
    `--invite-accent-hover: ${hover};`,
    `--invite-on-accent: ${on};`,
    `--invite-link: ${link};`,
    `--invite-focus: ${link};`,
  ].join(' ');
};

const shapeRules = ({ radius, font }: Theme): string =>
  [
    ...(radius === null ? [] : [`--invite-radius: ${radius}; --invite-control-radius: ${radius};`]),
    ...(font === null ? [] : [`--invite-font: ${font};`]),
  ].join(' ');

/** The theme as rules over the sheet's own. */
export const themeStyle = (theme: Theme): string => {
  const { light, dark } = theme.accent;
  const always = [shapeRules(theme), ...(light === null ? [] : [accentRules('light', light)])]
    .join(' ')
    .trim();
  // Where only one is given, it serves both: what is written on it and with it is adapted to each.
  const darkAccent = dark ?? light;
  return [
    ...(always === '' ? [] : [`:root { ${always} }`]),
    ...(darkAccent === null
      ? []
      : [`@media (prefers-color-scheme: dark) { :root { ${accentRules('dark', darkAccent)} } }`]),
    '',
  ].join('\n');
};
