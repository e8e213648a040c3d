// Today's question: the day chooses one of those in the page.

import { Component, start } from "../../assets/js/shared/component.js";
import "./quiz.js";

const DAY = 86_400_000;

/** The question of the day. */
class Today extends Component {
  static module = "quiz/today";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    const questions = this.all(".kv-today__question");
    const now = new Date();
    const day = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);
    for (const [index, question] of questions.entries()) question.hidden = index !== day % questions.length;
  }
}

start(Today);
