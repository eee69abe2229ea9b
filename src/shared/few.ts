/** Fewer takes, scores or verdicts than this are too few to tell anything from, on every page and in every file. */
export const fewest = 5
