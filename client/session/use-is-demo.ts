import { useEffect, useState } from 'react';
import { sendOperation } from '../graphql/send-operation.ts';
import { platformQuery } from './session-operations.ts';

/** Whether the server runs with the demo accounts; false until it says so. */
export function useIsDemo(): boolean {
  const [isDemo, setIsDemo] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    sendOperation(platformQuery, {}).then(
      ({ platform }) => {
        if (isCurrent) setIsDemo(platform.isDemo);
      },
      () => {
        // Without an answer there is no hint; the sign-in itself tells what is wrong.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return isDemo;
}
