import { useEffect, useState } from 'react';
import type { PlatformQuery } from '../graphql/generated/graphql.ts';
import { sendOperation } from '../graphql/send-operation.ts';
import { platformQuery } from './session-operations.ts';

type Platform = PlatformQuery['platform'];

const UNKNOWN: Platform = { isDemo: false, hasLineSignIn: false };

/** What the server offers before a sign-in; nothing until it says so. */
export function usePlatform(): Platform {
  const [known, setKnown] = useState(UNKNOWN);
  useEffect(() => {
    let isCurrent = true;
    sendOperation(platformQuery, {}).then(
      ({ platform }) => {
        if (isCurrent) setKnown(platform);
      },
      () => {
        // Without an answer there is no hint; the sign-in itself tells what is wrong.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return known;
}
