// Addresses as programs for mail and chat leave them. Pure.

/**
 * @param {string} href
 * @returns {string | null} The address of a list that was handed over, where a program has encoded the sign before it,
 *   so that it became part of the path or of what is asked; null for any other.
 */
export function mended(href) {
  const [page = "", ...rest] = href.split("#");
  const found = /%(?:25)*23(run(?:=|%(?:25)*3D).*)$/i.exec(page);
  return found ? [page.slice(0, found.index), [found[1], ...rest].join("#")].join("#") : null;
}
