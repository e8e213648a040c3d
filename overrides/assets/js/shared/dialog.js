// A question in a dialog of the browser's own, which keeps the keyboard inside, closes on Escape and gives the focus back.

import { button, element } from "./component.js";

/**
 * @param {string} title
 * @param {string[]} text Paragraphs.
 * @param {{name: string, label: string, main?: boolean}[]} answers The first gets the keyboard.
 * @returns {Promise<string>} The name of the answer; empty where the dialog was closed without one.
 */
export function ask(title, text, answers) {
  const dialog = element("dialog", { class: "kv-dialog", "aria-labelledby": "kv-dialog-title", "aria-describedby": "kv-dialog-text" });
  const buttons = answers.map(({ name, label, main }) => button(label, () => dialog.close(name), main ? "main" : ""));
  dialog.append(
    element("h2", { class: "kv-dialog__title", id: "kv-dialog-title" }, title),
    element("div", { id: "kv-dialog-text" }, ...text.map((paragraph) => element("p", {}, paragraph))),
    element("div", { class: "kv-dialog__answers" }, ...buttons),
  );
  (document.querySelector(".md-typeset") ?? document.body).append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    dialog.showModal();
    buttons[0]?.focus();
  });
}
