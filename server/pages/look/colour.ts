/** Red, green and blue, each from 0 to 255. */
type Colour = readonly [number, number, number];

const toColour = (hex: string): Colour => {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const at = (start: number): number => Number.parseInt(digits.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
};

const toHex = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, as WCAG 2 defines it. */
const luminanceOf = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 (the same) to 21 (black and white). */
export const contrastOf = (left: string, right: string): number => {
  const [dark = 0, light = 0] = [luminanceOf(toColour(left)), luminanceOf(toColour(right))].sort(
    (one, other) => one - other,
  );
  return (light + 0.05) / (dark + 0.05);
};

/** @param share how much of the second, from 0 to 1 */
export const mix = (first: string, second: string, share: number): string => {
  const [from, to] = [toColour(first), toColour(second)];
  return toHex(from.map((part, index) => part + ((to[index] ?? 0) - part) * share) as unknown as Colour);
};

const WHITE = '#ffffff';
const BLACK = '#000000';
/** What WCAG 2 AA wants of text (1.4.3). */
const ENOUGH = 4.5;

/** White or black, whichever is easier to read on it; one of them always reaches 4.5 to 1. */
export const textOn = (background: string): string =>
  contrastOf(WHITE, background) >= contrastOf(BLACK, background) ? WHITE : BLACK;

const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

/** The colour itself where it can be read on all of these; else darker or lighter, only as far as that needs. */
export const readableOn = (colour: string, backgrounds: readonly string[]): string => {
  const end = textOn(backgrounds[0] ?? WHITE);
  const shades = STEPS.map((share) => mix(colour, end, share));
  return (
    shades.find((shade) => backgrounds.every((background) => contrastOf(shade, background) >= ENOUGH)) ?? end
  );
};
