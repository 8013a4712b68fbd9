import { paths } from './paths.ts';

const ANY_ID = 'any-id';
const ELSEWHERE = 'http://app';

/** What the server alone tells: an answer out of the cache would say nothing of how a statement stands now. */
const SERVER_ONLY: ReadonlySet<string> = new Set([paths.verify, paths.verifyCode(ANY_ID)]);

/** Matches path and query of every screen but those; what it does not match is the server's to answer, also without network. */
export const appRoutes: readonly RegExp[] = Object.values<string | ((id: string) => string)>(paths)
  .map((path) => new URL(typeof path === 'string' ? path : path(ANY_ID), ELSEWHERE).pathname)
  .filter((pathname) => !SERVER_ONLY.has(pathname))
  .map((pathname) => new RegExp(`^${pathname.replaceAll(ANY_ID, '[A-Za-z0-9-]+')}(?:\\?|$)`, 'u'));
