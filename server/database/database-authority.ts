import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { SslOptions } from 'mysql2';

/** Of an address: the file of the authority that vouches for its database. */
const AUTHORITY = 'ca';

/** The address that leads to a database by TLS alone, for every program that is given it; as it is without a file. */
export function withAuthority(url: string, file: string | undefined): string {
  if (file === undefined) return url;
  const address = new URL(url);
  address.searchParams.set(AUTHORITY, file);
  return address.href;
}

/** What is wrong with `file` as authority of the database of `url`, in words of the settings. */
export function faultsOfAuthority(url: string, file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  if (!url.startsWith('mysql:') || !URL.canParse(url))
    return ['DATABASE_CA_FILE is for DATABASE_URL=mysql://… alone: a file of SQLite is on this machine'];
  if (isIP(new URL(url).hostname.replaceAll(/[[\]]/gu, '')) !== 0)
    return [
      'DATABASE_CA_FILE needs the name of the host in DATABASE_URL: its certificate is compared with it',
    ];
  try {
    certificatesIn(file);
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [`DATABASE_CA_FILE: must be a file of certificates (PEM) that can be read: ${why}`];
  }
}

/** The address itself, and what TLS to it demands: a certificate of the authority, for this host; null without one. */
export function readAddress(url: string): { readonly url: string; readonly tls: SslOptions | null } {
  if (!url.startsWith('mysql:')) return { url, tls: null };
  const address = new URL(url);
  const file = address.searchParams.get(AUTHORITY);
  if (file === null) return { url, tls: null };
  address.searchParams.delete(AUTHORITY);
  const demands = { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } as const;
  return { url: address.href, tls: { ...demands, ca: certificatesIn(file) } };
}

/** Throws where none can be read. */
function certificatesIn(file: string): string {
  const text = readFileSync(file, 'utf8');
  // the first one is read now: the driver says nothing of a file that holds none, and refuses every database
  void new X509Certificate(text);
  return text;
}
