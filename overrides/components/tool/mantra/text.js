// A mantra as text: its words counted, its promises found, its lines set on a card. Pure functions.

const WIDTH = 1200;
const HEIGHT = 800;
const MARGIN = 110;
const LARGEST = 60;
const SMALLEST = 22;
const LEADING = 1.4;

/** @param {string} text @param {string} language @returns {number} */
export function countWords(text, language) {
  if (!("Segmenter" in Intl)) return text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].filter((part) => part.isWordLike).length;
}

/** @param {string} text @param {string[]} avoid @returns {string[]} The words to avoid that stand in the text, each with nothing grown to it. */
export function promises(text, avoid) {
  const squeezed = text.toLowerCase().replace(/\s+/g, " ");
  return avoid.filter((phrase) => {
    const plain = phrase.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, "u").test(squeezed);
  });
}

/** @param {string} text @param {string[]} answers @returns {string} The text with the answers that it lacks behind it. */
export function withAnswers(text, answers) {
  const missing = answers.map((answer) => answer.replace(/\s+/g, " ").trim()).filter((answer) => answer && !text.includes(answer));
  return [text.trim(), ...missing].filter(Boolean).join(" ");
}

/**
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure How wide a text is.
 * @returns {string[]} Lines that fit, with the breaks of the text.
 */
export function wrap(text, width, measure) {
  return text.split("\n").flatMap((paragraph) => {
    /** @type {string[]} */
    const lines = [];
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/**
 * @param {{text: string, language: string}[]} parts One or two languages.
 * @param {(text: string, size: number) => number} measure How wide a text is at a size.
 * @returns {string} An SVG drawing with the text in it, as large as it fits.
 */
export function cardDrawing(parts, measure) {
  let size = LARGEST;
  let blocks = set(parts, size, measure);
  while (size > SMALLEST && (heightOf(blocks, size) > HEIGHT - 2 * MARGIN || isTooWide(blocks, size, measure))) {
    size -= 2;
    blocks = set(parts, size, measure);
  }
  let y = (HEIGHT - heightOf(blocks, size)) / 2;
  const texts = blocks.map(({ language, lines }, place) => {
    const rows = lines.map((line) => `<tspan x="${MARGIN}" y="${Math.round((y += size * LEADING))}">${escaped(line)}</tspan>`);
    y += size;
    return `<text xml:lang="${escaped(language)}" fill="${place ? "#45514d" : "#1b2321"}">${rows.join("")}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Georgia, 'Noto Serif', serif" font-size="${size}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fcfbf7"/><rect width="${WIDTH}" height="18" fill="#08574a"/>`,
    ...texts,
    "</svg>",
  ].join("");
}

/** @param {{text: string, language: string}[]} parts @param {number} size @param {(text: string, size: number) => number} measure */
function set(parts, size, measure) {
  return parts.filter(({ text }) => text.trim()).map(({ text, language }) => ({ language, lines: wrap(text, WIDTH - 2 * MARGIN, (line) => measure(line, size)) }));
}

/** @param {{lines: string[]}[]} blocks @param {number} size @returns {number} */
function heightOf(blocks, size) {
  return blocks.reduce((sum, { lines }) => sum + lines.length * size * LEADING, 0) + Math.max(0, blocks.length - 1) * size;
}

/** @param {{lines: string[]}[]} blocks @param {number} size @param {(text: string, size: number) => number} measure */
function isTooWide(blocks, size, measure) {
  return blocks.some(({ lines }) => lines.some((line) => measure(line, size) > WIDTH - 2 * MARGIN));
}

/** @param {string} text @returns {string} */
function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
