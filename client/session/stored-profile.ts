import { ROLES, type Role } from '#domain/access/actor.ts';
import { hasDeviceData } from './has-device-data.ts';
import type { Viewer } from './viewer.ts';

const PROFILE_KEY = 'profile';

/** Loaded beside the first screen, which does not wait for it. */
const localDatabase = () => import('../offline/local-database.ts');

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

function isViewer(value: unknown): value is Viewer {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Partial<Viewer>;
  return (
    typeof candidate.accountId === 'string' &&
    typeof candidate.account === 'string' &&
    typeof candidate.displayName === 'string' &&
    isRole(candidate.role) &&
    (candidate.company === null || typeof candidate.company?.id === 'string')
  );
}

/** Who signed in last on this installation, so that the app opens without network; null when nobody or signed out. */
export async function storedProfile(): Promise<Viewer | null> {
  try {
    if (!(await hasDeviceData())) return null;
    const { remembered } = await localDatabase();
    const stored = await remembered(PROFILE_KEY);
    return isViewer(stored) ? stored : null;
  } catch {
    // A browser without storage (private window) still works online.
    return null;
  }
}

/**
 * Keeps the profile for the next start, and of what is readable without network only what is the profile's. What waits to
 * be sent, and drafts, stay whoever signs in.
 */
export async function storeProfile(viewer: Viewer | null): Promise<void> {
  try {
    if (viewer === null && !(await hasDeviceData())) return;
    const { remember } = await localDatabase();
    const { clearReadableData } = await import('../offline/storage/mirror.ts');
    await remember(PROFILE_KEY, viewer);
    const companyId = viewer?.company?.id;
    await clearReadableData(
      viewer === null || companyId === undefined ? null : { companyId, accountId: viewer.accountId },
    );
  } catch {
    // Without storage the next start asks the server; nothing else depends on it.
  }
}
