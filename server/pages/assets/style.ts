/**
 * The look of the pages. Every colour is a custom property, so that a theme is a list of values; directions are
 * logical, so that a right-to-left language needs no sheet of its own. The pairs of colours have a contrast of at
 * least 4.5 to 1 for text and 3 to 1 for borders of controls and the focus ring (WCAG 1.4.3, 1.4.11).
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --invite-background: #f6f6f9;
  --invite-surface: #ffffff;
  --invite-border: #dcdce4;
  --invite-text: #32324d;
  --invite-heading: #212134;
  --invite-muted: #5c5c77;
  --invite-control: #7f7f9a;
  --invite-accent: #4945ff;
  --invite-accent-hover: #3732d6;
  --invite-on-accent: #ffffff;
  --invite-link: #3b36d9;
  --invite-focus: #4945ff;
  --invite-danger: #b72b1a;
  --invite-danger-surface: #fcecea;
  --invite-notice-surface: #eeeeff;
  --invite-radius: 0.5rem;
  --invite-control-radius: 0.25rem;
  --invite-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --invite-background: #181826;
    --invite-surface: #212134;
    --invite-border: #45456a;
    --invite-text: #e3e3ef;
    --invite-heading: #ffffff;
    --invite-muted: #b3b3c9;
    --invite-control: #8e8ea9;
    --invite-accent: #a5a3ff;
    --invite-accent-hover: #c3c1ff;
    --invite-on-accent: #14142b;
    --invite-link: #b3b1ff;
    --invite-focus: #a5a3ff;
    --invite-danger: #ff9d91;
    --invite-danger-surface: #3d2330;
    --invite-notice-surface: #2c2c52;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; }
body {
  margin: 0;
  background: var(--invite-background);
  color: var(--invite-text);
  font: 1rem/1.55 var(--invite-font);
  overflow-wrap: break-word;
}
.logo { max-inline-size: 38rem; margin-inline: auto; padding: clamp(0.75rem, 4vw, 1.5rem) clamp(0.5rem, 4vw, 1.5rem) 0; }
.logo img { display: block; max-inline-size: min(100%, 16rem); max-block-size: 4rem; }
.page {
  max-inline-size: 38rem;
  margin-inline: auto;
  padding: clamp(0.75rem, 4vw, 2.5rem) clamp(0.5rem, 4vw, 1.5rem);
  display: grid;
  gap: 1rem;
}
.page:focus { outline: none; }
.page > * { min-inline-size: 0; }
.card {
  background: var(--invite-surface);
  border: 1px solid var(--invite-border);
  border-radius: var(--invite-radius);
  padding: clamp(1rem, 4vw, 1.75rem);
}
.card:has(> details:not([open])) { padding-block: 0.75rem; }
.card > :first-child, details > :first-child { margin-block-start: 0; }
.card > :last-child { margin-block-end: 0; }
h1, h2 { color: var(--invite-heading); line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.6rem; margin-block: 0 1rem; }
h2 { font-size: 1.2rem; margin-block: 0 0.75rem; }
p { margin-block: 0 1rem; }
a { color: var(--invite-link); }
:focus-visible { outline: 3px solid var(--invite-focus); outline-offset: 2px; border-radius: 2px; }
.skip {
  position: absolute;
  inset-inline-start: 0.5rem;
  inset-block-start: -10rem;
  padding: 0.75rem 1rem;
  background: var(--invite-surface);
}
.skip:focus { inset-block-start: 0.5rem; }
.facts { margin: 0 0 1rem; display: grid; gap: 0.5rem; }
.facts > div { display: grid; grid-template-columns: minmax(0, 10rem) minmax(0, 1fr); gap: 0 1rem; }
@media (max-width: 30rem) { .facts > div { grid-template-columns: minmax(0, 1fr); } }
.facts dt { color: var(--invite-muted); }
.facts dd { margin: 0; font-weight: 600; }
.facts ul { margin: 0; padding-inline-start: 1.25rem; }
.aside { font-weight: 400; color: var(--invite-muted); white-space: nowrap; }
.message { margin: 0 0 1rem; }
.message figcaption { color: var(--invite-muted); margin-block-end: 0.25rem; }
.message blockquote {
  margin: 0;
  padding: 0.75rem 1rem;
  background: var(--invite-background);
  border-inline-start: 4px solid var(--invite-accent);
  white-space: pre-line;
}
.notice, .problem { padding: 0.75rem 1rem; border-radius: var(--invite-radius); }
.notice { background: var(--invite-notice-surface); }
.problem { background: var(--invite-danger-surface); border: 2px solid var(--invite-danger); }
.problem h2 { color: var(--invite-danger); margin-block-end: 0.25rem; }
.problem ul { margin: 0; padding-inline-start: 1.25rem; }
.problem a { color: inherit; }
.field, .choice { margin-block-end: 1.25rem; }
label { display: block; font-weight: 600; color: var(--invite-heading); margin-block-end: 0.25rem; }
.optional { font-weight: 400; color: var(--invite-muted); }
.hint { margin: 0 0 0.35rem; color: var(--invite-muted); font-size: 0.925rem; }
.error { margin: 0 0 0.35rem; color: var(--invite-danger); font-weight: 600; }
input:not([type="checkbox"]), select {
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0.5rem 0.75rem;
  font: inherit;
  color: var(--invite-heading);
  background: var(--invite-surface);
  border: 1px solid var(--invite-control);
  border-radius: var(--invite-control-radius);
}
input[dir="ltr"] { text-align: start; }
[dir="rtl"] input[dir="ltr"] { text-align: end; }
.field-wrong input, .field-wrong select { border: 2px solid var(--invite-danger); }
.choice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.75rem; align-items: center; }
.choice label { margin: 0; padding-block: 0.35rem; }
.choice input { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--invite-link); }
.choice .hint { grid-column: 2; }
button, .button {
  display: inline-block;
  min-block-size: 2.75rem;
  max-inline-size: 100%;
  padding: 0.55rem 1.25rem;
  font: inherit;
  font-weight: 600;
  line-height: 1.4;
  text-align: center;
  text-decoration: none;
  overflow-wrap: anywhere;
  color: var(--invite-on-accent);
  background: var(--invite-accent);
  border: 1px solid transparent;
  border-radius: var(--invite-control-radius);
  cursor: pointer;
}
button:hover, .button:hover { background: var(--invite-accent-hover); }
button.danger, button.quiet { color: var(--invite-link); background: transparent; border-color: currentColor; }
button.danger { color: var(--invite-danger); }
button.danger:hover, button.quiet:hover { background: var(--invite-background); }
button[aria-disabled="true"] { opacity: 0.65; cursor: progress; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.5rem; }
.tools meter { inline-size: 8rem; block-size: 1rem; }
.tools output { color: var(--invite-muted); font-size: 0.925rem; }
.tools { align-items: center; }
.tools button { padding: 0.3rem 0.75rem; min-block-size: 2rem; font-size: 0.925rem; }
.after { margin-block: 1rem 0; }
.terms { margin-block-end: 1.25rem; }
.terms .choice { margin-block-end: 0; }
.terms-text {
  max-block-size: 16rem;
  overflow: auto;
  padding: 0.75rem 1rem;
  margin-block-end: 1rem;
  border: 1px solid var(--invite-control);
  border-radius: var(--invite-control-radius);
  white-space: pre-line;
}
input[autocomplete="one-time-code"] { max-inline-size: 14rem; font-size: 1.5rem; letter-spacing: 0.25em; }
summary { cursor: pointer; padding-block: 0.25rem; }
summary h2 { display: inline; font-size: 1.05rem; }
details[open] > summary { margin-block-end: 1rem; }
@media (forced-colors: active) { button, .button { border-color: ButtonText; } }
@media print { .skip, form, .tools { display: none; } }
`;
