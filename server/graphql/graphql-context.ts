import type { RequestContext } from '../request-context.ts';

/** What resolvers get beside the request's own context: the browser at the other end. */
export interface GraphqlContext extends RequestContext {
  readonly browser: {
    readonly address: string;
    readonly deviceName: string | null;
    /** Sets the session cookie; expires with the session. */
    readonly rememberSession: (session: { readonly secret: string; readonly expiresAt: string }) => void;
    readonly forgetSession: () => void;
    /** The cookie's secret, also of a session that ended; null when the browser has none. */
    readonly sessionSecret: string | null;
    /** The cookie of a visit to LINE; null when the browser has none. */
    readonly lineVisit: {
      readonly secret: string | null;
      readonly remember: (secret: string) => void;
      readonly forget: () => void;
    };
  };
}
