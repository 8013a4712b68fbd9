import { Refusal } from '../refusal.ts';
import type { StatementDrawer } from './statement-drawer.ts';

/** Stands where there are no fonts: statements are issued, and drawn once there are. */
export const drawerWithoutFonts: StatementDrawer = {
  draw: () => Promise.reject(new Refusal('UNAVAILABLE', { reason: 'NO_FONTS' })),
  close: () => Promise.resolve(),
};
