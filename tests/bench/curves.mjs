/**
 * Draws how long each step takes as the table grows, for the documentation.
 *
 * @typedef {object} Curves
 * @property {number[]} sizes rows
 * @property {Record<string, number[]>} lines name → milliseconds at each size
 */

const WIDTH = 760;
const HEIGHT = 420;
const BOX = { left: 72, right: 230, top: 44, bottom: 48 };
/** Told apart without seeing colours too: see the dashes. From the palette of Okabe and Ito. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#555555'];
const DASHES = ['', '7 3', '2 3'];
const GAP = 15;

const number = (/** @type {number} */ value) => value.toFixed(1);
const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Labels that would lie on each other move apart. @param {number[]} places from above to below */
const spread = (places) => {
  const moved = [...places];
  for (let index = 1; index < moved.length; index += 1) {
    moved[index] = Math.max(moved[index], moved[index - 1] + GAP);
  }
  const excess = Math.max(0, (moved.at(-1) ?? 0) - (HEIGHT - BOX.bottom));
  return moved.map((place) => place - excess);
};

/**
 * @param {string} title
 * @param {Curves} curves
 * @returns {string} an SVG with both axes logarithmic
 */
export const drawCurves = (title, { sizes, lines }) => {
  const all = Object.values(lines).flat();
  const floor = 10 ** Math.floor(Math.log10(Math.min(...all)));
  const ceiling = 10 ** Math.ceil(Math.log10(Math.max(...all)));
  const scale = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
    Math.log(value / low) / Math.log(high / low);
  const x = (/** @type {number} */ size) =>
    BOX.left + scale(size, sizes[0], sizes[sizes.length - 1]) * (WIDTH - BOX.left - BOX.right);
  const y = (/** @type {number} */ time) =>
    HEIGHT - BOX.bottom - scale(time, floor, ceiling) * (HEIGHT - BOX.top - BOX.bottom);

  const decades = Array.from(
    { length: Math.round(Math.log10(ceiling / floor)) + 1 },
    (_, index) => floor * 10 ** index,
  );
  const grid = [
    ...decades.map(
      (time) =>
        `<path class="grid" d="M${BOX.left} ${number(y(time))}H${WIDTH - BOX.right}"/>` +
        `<text x="${BOX.left - 8}" y="${number(y(time) + 4)}" text-anchor="end">${time} ms</text>`,
    ),
    ...sizes.map(
      (size) =>
        `<path class="grid" d="M${number(x(size))} ${BOX.top}V${HEIGHT - BOX.bottom}"/>` +
        `<text x="${number(x(size))}" y="${HEIGHT - BOX.bottom + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
  ];
  const ordered = Object.entries(lines).sort(
    ([, left], [, right]) => (right.at(-1) ?? 0) - (left.at(-1) ?? 0),
  );
  const labels = spread(ordered.map(([, times]) => y(times.at(-1) ?? floor)));
  const drawn = ordered.map(([name, times], index) => {
    const colour = COLOURS[index % COLOURS.length];
    const dash = DASHES[Math.floor(index / COLOURS.length) % DASHES.length];
    const path = times
      .map((time, at) => `${at ? 'L' : 'M'}${number(x(sizes[at]))} ${number(y(time))}`)
      .join('');
    return (
      `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>` +
      `<text x="${WIDTH - BOX.right + 10}" y="${number(labels[index] + 4)}" fill="${colour}">${escaped(name)}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="12" fill="#333333">
<style>.grid { stroke: #dddddd; fill: none; }</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${BOX.left}" y="22" font-size="14" font-weight="600">${escaped(title)}</text>
${[...grid, ...drawn].join('\n')}
<text x="${BOX.left}" y="${HEIGHT - 8}">invitations in the table</text>
</svg>
`;
};
