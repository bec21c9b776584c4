/** What a site may write into a style sheet of ours: values that can do nothing but what they say. */

/** `#c03` or `#cc0033`. */
export const isHexColour = (text: string): boolean => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

/** `8px`, `0.5rem`, `0`. */
export const isLength = (text: string): boolean => /^(?:0|\d{1,3}(?:\.\d{1,3})?(?:px|rem|em))$/.test(text);

const FONT_NAME = /^(?:"[\w -]+"|'[\w -]+'|[a-z_-][\w -]*)$/i;

/** `Georgia, "Times New Roman", serif` */
export const isFontList = (text: string): boolean =>
  text.length <= 500 && text.split(',').every((name) => FONT_NAME.test(name.trim()));
