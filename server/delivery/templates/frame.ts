/** Dark colours where the client asks for them; the light ones stand inline, because many clients drop this. */
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; width: 100%; -webkit-text-size-adjust: 100%; }
a { text-decoration: underline; }
@media (max-width: 600px) {
  .frame { padding: 12px 8px !important; }
  .card { padding: 24px 20px !important; }
  .button a { display: block !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #16161f !important; }
  .card { background-color: #20203a !important; border-color: #4a4a6a !important; }
  .ink { color: #ffffff !important; }
  .soft { color: #c0c0cf !important; }
  .link { color: #a5a5ff !important; }
  .message { border-color: #7b79ff !important; }
}`;

const FONT = `font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;`;
export const INK = `${FONT} color: #20203a; font-size: 16px; line-height: 24px;`;
export const SOFT = `${FONT} color: #5a5a72; font-size: 14px; line-height: 20px;`;

const TABLE = 'role="presentation" border="0" cellpadding="0" cellspacing="0"';

export const paragraph = (content: string): string =>
  `<p class="ink" style="margin: 0 0 16px; ${INK}">${content}</p>`;

export const aside = (content: string): string =>
  `<p class="soft" style="margin: 0 0 12px; ${SOFT}">${content}</p>`;

export const lastAside = (content: string): string =>
  `<p class="soft" style="margin: 0; ${SOFT}">${content}</p>`;

/** @param href where it leads: a Liquid variable that `prepare` has checked */
export const button = (href: string, content: string): string => {
  const style = `display: inline-block; padding: 14px 28px; ${FONT} font-size: 16px; line-height: 20px; font-weight: 600; color: #ffffff; text-align: center; text-decoration: none;`;
  return `<table ${TABLE} class="button" style="margin: 8px 0 24px;"><tr>
<td bgcolor="#4945ff" style="border-radius: 4px; background-color: #4945ff;"><a href="${href}" style="${style}">${content}</a></td>
</tr></table>`;
};

export interface FramePhrases {
  language: string;
  direction: 'ltr' | 'rtl';
  /** What a mailbox shows beside the subject. */
  preview: string;
  heading: string;
}

/** The HTML of a mail: tables for layout, marked as such; one heading. */
export const frame = ({ language, direction, heading, preview }: FramePhrases, content: string): string => {
  const align = direction === 'rtl' ? 'right' : 'left';
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${heading}</title>
<style>${STYLE}
</style>
</head>
<body class="page" lang="${language}" dir="${direction}" style="margin: 0; padding: 0; background-color: #f6f6f9;">
<div style="display: none; max-height: 0; overflow: hidden; mso-hide: all;">${preview}</div>
<div role="main" lang="${language}" dir="${direction}">
<table ${TABLE} width="100%" class="page" style="background-color: #f6f6f9;"><tr><td align="center" class="frame" style="padding: 32px 16px;">
<table ${TABLE} width="100%" style="max-width: 560px;"><tr>
<td class="card" dir="${direction}" align="${align}" style="padding: 40px; background-color: #ffffff; border: 1px solid #dcdce4; border-radius: 8px; text-align: ${align};">
<h1 class="ink" style="margin: 0 0 24px; ${FONT} color: #20203a; font-size: 22px; line-height: 30px; font-weight: 600;">${heading}</h1>
${content}
</td></tr></table>
</td></tr></table>
</div>
</body>
</html>
`;
};
