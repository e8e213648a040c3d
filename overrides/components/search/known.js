// Whether the language has a word. The same rules as in hooks/kvalia/search/known.py.

const FILE_BITS = 16_384;
const PLACES = 6;
const SHORTEST = 4;
const LONGEST = 10;

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Uint8Array} bytes @returns {number} Their CRC-32. */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * @param {string} word As search compares it.
 * @param {number} files How many files there are.
 * @param {(name: string) => Promise<any>} read Reads a file of the index.
 * @returns {Promise<boolean | null>} Whether the language has the word; one of a hundred words that it lacks counts as had.
 *   Null for words that are too short or long to be listed.
 */
export async function isKnown(word, files, read) {
  if (files === 0 || word.length < SHORTEST || word.length > LONGEST) return null;
  const letters = new TextEncoder().encode(word);
  const { bits } = await read(`known-${crc32(letters) % files}.json`);
  const bytes = Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0));
  const other = crc32(letters.reverse());
  const step = (other & 0xffff) | 1;
  for (let turn = 0; turn < PLACES; turn += 1) {
    const place = ((other >>> 16) + turn * step) % FILE_BITS;
    if (((bytes[place >> 3] ?? 0) & (1 << (place & 7))) === 0) return false;
  }
  return true;
}
