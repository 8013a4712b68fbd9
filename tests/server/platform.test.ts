import { describe, expect, it } from 'vitest';
import { startTestApp } from '../support/test-app.ts';

const PLATFORM = '{ platform { isDemo } }';

describe('what anybody may know about the installation', () => {
  it.each([
    ['true', true],
    ['false', false],
  ])('says with SEED_DEMO=%s whether the demo accounts work here', async (SEED_DEMO, isDemo) => {
    const app = await startTestApp({ environment: { SEED_DEMO } });
    try {
      expect(await app.browser().dataOf(PLATFORM)).toEqual({ platform: { isDemo } });
    } finally {
      await app.close();
    }
  });
});
