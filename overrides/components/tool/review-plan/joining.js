// The review plans of two devices: the standards of both, each with its later review.

import { joinTool, records } from "../joining.js";

joinTool("review-plan", (mine, theirs) => {
  const standards = records(mine.standards).map((standard) => ({ ...standard }));
  for (const other of records(theirs.standards)) {
    // The examples that a plan begins with have an id of each device.
    const here = standards.find(({ id }) => id === other.id) ?? standards.find(({ name, speed }) => name === other.name && speed === other.speed);
    if (!here) standards.push({ ...other });
    else if (here.name !== other.name) standards.push({ ...other, id: `${String(other.id)}-2` });
    else if (String(other.last ?? "") > String(here.last ?? "")) here.last = other.last;
  }
  return { kept: { ...theirs, ...mine, standards } };
});
