import { paths } from './paths.ts';

const ANY_ID = 'any-id';
const ELSEWHERE = 'http://app';

/** Matches path and query of every screen; what it does not match is the server's to answer, also without network. */
export const appRoutes: readonly RegExp[] = Object.values<string | ((id: string) => string)>(paths)
  .map((path) => new URL(typeof path === 'string' ? path : path(ANY_ID), ELSEWHERE).pathname)
  .map((pathname) => new RegExp(`^${pathname.replaceAll(ANY_ID, '[A-Za-z0-9-]+')}(?:\\?|$)`, 'u'));
