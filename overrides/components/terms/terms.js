// Terms: the meaning of a linked term beside it, on hover and focus; Escape closes it (WCAG 1.4.13).
// The text is the one that stands at the end of the page, to which the link's description points.

import { element } from "../../assets/js/shared/component.js";

const tip = element("div", { class: "kv-tip", role: "tooltip", hidden: true });
document.body.append(tip);
/** @type {number | undefined} */
let closing;

/** @param {HTMLAnchorElement} link */
function open(link) {
  const meaning = document.getElementById(link.getAttribute("aria-describedby") ?? "");
  if (!meaning) return;
  window.clearTimeout(closing);
  tip.textContent = meaning.textContent;
  tip.hidden = false;
  const box = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const width = tip.offsetWidth;
  const inline = Math.max(8, Math.min(box.left, room - width - 8));
  const above = box.top > tip.offsetHeight + 70;
  tip.style.insetInlineStart = `${inline + window.scrollX}px`;
  tip.style.insetBlockStart = `${(above ? box.top - tip.offsetHeight - 4 : box.bottom + 4) + window.scrollY}px`;
}

function close() {
  tip.hidden = true;
}

function closeSoon() {
  closing = window.setTimeout(close, 200);
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-term]"))) {
  link.addEventListener("mouseenter", () => open(link));
  link.addEventListener("focus", () => open(link));
  link.addEventListener("mouseleave", closeSoon);
  link.addEventListener("blur", close);
}
tip.addEventListener("mouseenter", () => window.clearTimeout(closing));
tip.addEventListener("mouseleave", closeSoon);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !tip.hidden) close();
});
