const KEY = 'platecarbon-ended-tablet';

/** Whether this browser was a tablet that the platform knows no longer: it asks for a code, not for a password. */
export function wasTablet(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Remembers that the enrolment ended, until somebody signs in or enrols again. */
export function noteEndedTablet(hasEnded: boolean): void {
  try {
    if (hasEnded) localStorage.setItem(KEY, 'ended');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing shows the ordinary sign-in.
  }
}
