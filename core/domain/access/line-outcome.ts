/** The sign-in with LINE: what a browser is told when it comes back from there. */
/**
 * How a visit to LINE ended. PROVED: LINE said who it is, and the page goes on from there. NOT_LINKED: LINE did, but no
 * account is linked with that person. DENIED: the person said no. OVER: too late, or not begun in this browser. REFUSED:
 * what came back is not to be believed. UNREACHABLE: LINE did not answer.
 */
export const LINE_OUTCOMES = ['PROVED', 'NOT_LINKED', 'DENIED', 'OVER', 'REFUSED', 'UNREACHABLE'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** The parameter by which a page learns of it. */
export const LINE_PARAMETER = 'line';

export const lineOutcomeOf = (stated: string | null): LineOutcome | null =>
  LINE_OUTCOMES.find((outcome) => outcome === stated) ?? null;
