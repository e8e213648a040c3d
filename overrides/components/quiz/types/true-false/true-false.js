// A statement holds or does not, for a reason. The fields are those of `options`.

import { questionType } from "../../fields.js";
import { Options } from "../options/options.js";
import "./true-false.score.js";

questionType("true-false", Options);
