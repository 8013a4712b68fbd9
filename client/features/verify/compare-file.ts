import type { Verification, VerifiedFile } from '#domain/statement/verification.ts';
import { sha256Of } from './check-signature.ts';

/** What a chosen file is: one of the stored ones, none of them, or not to be told now. */
export type FileResult =
  | { readonly kind: 'SAME'; readonly name: string; readonly file: VerifiedFile }
  | { readonly kind: 'OTHER' | 'UNREADABLE' | 'NOT_DRAWN' | 'UNREACHABLE'; readonly name: string };

/** Sheets in other languages are drawn when somebody asks for them, so that the list may have grown. */
async function storedFiles(code: string): Promise<readonly VerifiedFile[] | null> {
  try {
    const response = await fetch(`/v/${code}.json`, { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) return null;
    return ((await response.json()) as Verification).files;
  } catch {
    return null;
  }
}

/**
 * Compares a file with the stored ones of the statement with this code by its SHA-256; it never leaves the device.
 * `known` are those told before: the platform is asked anew before a file is called another.
 */
export async function compareFile(
  chosen: File,
  code: string,
  known: readonly VerifiedFile[],
): Promise<FileResult> {
  const { name } = chosen;
  const content = await chosen.arrayBuffer().catch(() => null);
  if (content === null) return { kind: 'UNREADABLE', name };
  const sha256 = await sha256Of(content);
  const among = (files: readonly VerifiedFile[]) => files.find((file) => file.sha256 === sha256);
  const told = among(known);
  if (told !== undefined) return { kind: 'SAME', name, file: told };
  const files = await storedFiles(code);
  if (files === null) return { kind: 'UNREACHABLE', name };
  if (files.length === 0) return { kind: 'NOT_DRAWN', name };
  const file = among(files);
  return file === undefined ? { kind: 'OTHER', name } : { kind: 'SAME', name, file };
}
