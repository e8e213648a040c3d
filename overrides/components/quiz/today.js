// Today's question: the day chooses one of those in the page.

import { Component, start } from "../../assets/js/shared/component.js";
import { dayNumber, today } from "../../assets/js/shared/day.js";
import "./quiz.js";

/** The question of the day. */
class Today extends Component {
  static module = "quiz/today";

  /** @param {HTMLElement} root */
  constructor(root) {
    super(root);
    const questions = this.all(".kv-today__question");
    const day = dayNumber(today());
    for (const [index, question] of questions.entries()) question.hidden = index !== day % questions.length;
  }
}

start(Today);
