import type { RequestContext } from '../request-context.ts';

/** What resolvers get beside the request's own context: the browser at the other end. */
export interface GraphqlContext extends RequestContext {
  readonly browser: {
    readonly address: string;
    readonly deviceName: string | null;
    /** Sets the session cookie; expires with the session. */
    readonly rememberSession: (session: { readonly secret: string; readonly expiresAt: string }) => void;
    readonly forgetSession: () => void;
  };
}
