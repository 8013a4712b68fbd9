/**
 * The header of a request that a page makes by itself, while nobody touches it: to ask again what is new is no use of a
 * session, which ends when nobody uses it.
 */
export const UNATTENDED_HEADER = 'platecarbon-unattended';
