import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Certificate {
  /** The file of the certificate, which vouches for itself. */
  readonly file: string;
  readonly keyFile: string;
}

/** Makes a certificate for `host` in `folder`, good for a day. */
export function makeCertificate(folder: string, host: string): Certificate {
  const certificate = { file: join(folder, `${host}.pem`), keyFile: join(folder, `${host}.key`) };
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-nodes',
        '-days',
        '1',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
      ],
      ...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
      ...['-out', certificate.file, '-keyout', certificate.keyFile],
    ],
    { stdio: 'pipe' },
  );
  return certificate;
}
