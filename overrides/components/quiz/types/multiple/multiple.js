// Several options are right. The fields are those of `options`.

import { questionType } from "../../fields.js";
import { Options } from "../options/options.js";
import "./multiple.score.js";

questionType("multiple", Options);
