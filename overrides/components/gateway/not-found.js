// The page that is not there: a list that was handed over is, under the address that a program has changed.

import { mended } from "../../assets/js/shared/address.js";

const address = mended(location.href);
if (address) location.replace(address);
