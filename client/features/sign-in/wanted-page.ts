import { paths } from '../../app/paths.ts';

const KEY = 'platecarbon-wanted-page';

/** Keeps in this tab which page was wanted before the browser went to LINE, whose answer does not name it. */
export function keepWantedPage(page: string): void {
  try {
    sessionStorage.setItem(KEY, page);
  } catch {
    // A browser that keeps nothing comes back to the home page.
  }
}

/** The page that was wanted before this tab went to LINE, told once; home when none was, or none of this app. */
export function takeWantedPage(): string {
  try {
    const page = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return page !== null && /^\/(?![/\\])/u.test(page) ? page : paths.home;
  } catch {
    return paths.home;
  }
}
