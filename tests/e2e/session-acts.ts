import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { zhTw } from './acts.ts';

/** Ends the session of this browser at the platform, as an office or another device does; the page is not told. */
export async function endSessionElsewhere(page: Page, url: string): Promise<void> {
  const cookies = await page.context().cookies(url);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({
      query: 'mutation End($commandId: ID!) { signOut(commandId: $commandId) { signedOut } }',
      variables: { commandId: randomUUID() },
    }),
  });
  const { data } = (await response.json()) as { data?: { signOut: { signedOut: boolean } } | null };
  if (data?.signOut.signedOut !== true) throw new Error('the session was not ended');
}

/** Asks for the sign-out by the menu of this person. */
export async function askToSignOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: zhTw('app.accountMenu', { name }) }).click();
  await page.getByRole('button', { name: zhTw('app.signOut'), exact: true }).click();
}

/** Waits for what a browser shows on which nobody is signed in: the sign-in, or at `/` the public home. */
export async function untilSignedOut(page: Page): Promise<void> {
  const signIn = page.getByRole('heading', { level: 1, name: zhTw('signIn.title') });
  const wayIn = page.getByRole('banner').getByRole('link', { name: zhTw('site.memberSignIn') });
  await signIn.or(wayIn).first().waitFor();
}
