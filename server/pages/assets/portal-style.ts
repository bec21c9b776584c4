/** The look of the portal, beside that of the invitee's pages. */
export const PORTAL_STYLE = `
.bar {
  max-inline-size: 38rem;
  margin-inline: auto;
  padding: 0.75rem clamp(0.5rem, 4vw, 1.5rem) 0;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: center;
  justify-content: space-between;
}
.bar ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.bar a { display: inline-block; padding-block: 0.35rem; }
.bar a[aria-current] { font-weight: 600; text-decoration-thickness: 3px; }
.sign-out { margin: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; }
.sign-out .aside { white-space: normal; overflow-wrap: anywhere; }
button.small { min-block-size: 2rem; padding: 0.3rem 0.75rem; font-size: 0.925rem; }
.page > h1 { margin-block-end: 0; }
.page > p { margin: 0; }
h3 { color: var(--invite-heading); line-height: 1.25; font-size: 1.1rem; margin-block: 0 0.75rem; overflow-wrap: anywhere; }
.cards { margin: 0 0 1rem; padding: 0; list-style: none; display: grid; gap: 1rem; }
.facts dd { overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-block-end: 0; }
.button-quiet, .button-danger { background: transparent; border-color: currentColor; color: var(--invite-link); }
.button-danger { color: var(--invite-danger); }
.button-quiet:hover, .button-danger:hover { background: var(--invite-background); }
.tag {
  display: inline-block;
  padding: 0 0.5rem;
  border: 1px solid currentColor;
  border-radius: 1rem;
  font-size: 0.85rem;
  font-weight: 600;
  color: var(--invite-link);
}
.tag-waiting { border-radius: 0.5rem; color: var(--invite-text); background: var(--invite-notice-surface); }
.notice-card { background: var(--invite-notice-surface); }
.done {
  margin: 0;
  padding: 0.75rem 1rem;
  border: 1px solid var(--invite-border);
  border-inline-start: 4px solid var(--invite-accent);
  border-radius: var(--invite-radius);
  background: var(--invite-notice-surface);
  color: var(--invite-heading);
  font-weight: 600;
}
fieldset { margin: 0 0 1.25rem; padding: 0.75rem 1rem; border: 1px solid var(--invite-border); border-radius: 0.25rem; min-inline-size: 0; }
fieldset.bare { padding: 0; border: 0; }
fieldset .choice { margin-block-end: 0.5rem; }
fieldset > :last-child, .nested > :last-child { margin-block-end: 0; }
legend { padding-inline: 0.35rem; font-weight: 600; color: var(--invite-heading); }
fieldset.bare legend { padding-inline: 0; margin-block-end: 0.5rem; }
.nested { margin-inline-start: clamp(0rem, 4vw, 2.25rem); }
textarea {
  inline-size: 100%;
  padding: 0.5rem 0.75rem;
  font: inherit;
  color: var(--invite-heading);
  background: var(--invite-surface);
  border: 1px solid var(--invite-control);
  border-radius: 0.25rem;
}
.field-wrong textarea { border: 2px solid var(--invite-danger); }
.choice input[type="radio"] { min-block-size: 0; padding: 0; }
.choice .error { grid-column: 2; }
form + p { margin-block-start: 1rem; }
.facts ul { list-style: disc; }
form + details { margin-block-start: 1.25rem; }
.pager { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; }
.languages form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.languages label { margin: 0; font-weight: 400; color: var(--invite-muted); }
.languages select { inline-size: auto; max-inline-size: 100%; min-block-size: 2rem; padding: 0.25rem 0.5rem; }
`;
