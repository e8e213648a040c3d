// One option is right. The fields are those of `options`.

import { questionType } from "../../fields.js";
import { Options } from "../options/options.js";
import "./single.score.js";

questionType("single", Options);
