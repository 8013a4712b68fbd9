/**
 * Whether an answer is the file that was asked for. A captive portal or a proxy answers in the server's place with a
 * page of its own, often as 200: kept as a script, it would break the app for as long as it is kept.
 */
export function isTrustedAnswer(path: string, response: Response): boolean {
  const isPage = (response.headers.get('content-type') ?? '').includes('text/html');
  return (
    response.status === 200 &&
    response.type === 'basic' &&
    !response.redirected &&
    isPage === path.endsWith('.html')
  );
}

/** For strategies: an answer that is not the file counts as no answer, so that it is neither kept nor used. */
export const trustedAnswersOnly = {
  fetchDidSucceed: ({ request, response }: { request: Request; response: Response }) => {
    const { pathname } = new URL(request.url);
    return isTrustedAnswer(pathname, response)
      ? Promise.resolve(response)
      : Promise.reject(new Error(`not the file that was asked for: ${pathname}`));
  },
};
