import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface ManifestEntry {
  readonly url: string;
  readonly revision: string | null;
  readonly size: number;
}

/**
 * Adds the digest of each file to the list that the service worker fetches from: whatever a portal, a proxy or a server
 * of another build answers in its place is refused by the browser.
 */
export async function digestFiles(
  folder: string,
  entries: readonly ManifestEntry[],
): Promise<(ManifestEntry & { integrity: string })[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const digest = createHash('sha256').update(await readFile(join(folder, entry.url)));
      return { ...entry, integrity: `sha256-${digest.digest('base64')}` };
    }),
  );
}
