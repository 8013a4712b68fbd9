/** The build this page came with, as in the head of the page; `development` where nothing was built. */
export const BUILD_ID: string =
  document.querySelector<HTMLMetaElement>('meta[name="build-id"]')?.content ?? 'development';
