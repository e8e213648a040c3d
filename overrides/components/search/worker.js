// The worker of the search: answers queries, so that typing never waits.

import { answer } from "./answering.js";

answer(/** @type {any} */ (self));
