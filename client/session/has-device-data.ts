/** As the stores of this device name their database; to look for it must not load them. */
const DATABASE_NAME = 'platecarbon';

/**
 * Whether this browser has ever kept anything for the platform. A visitor’s has not, and need not load what reads it.
 * True where the browser does not tell.
 */
export async function hasDeviceData(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === DATABASE_NAME);
  } catch {
    return true;
  }
}
