import { REPORT_FONT_FILES } from '#report/font-files.ts';
import { loadFont } from './report-fonts.ts';

/**
 * Fetches renderer and everyday font once, so that this device can make statements without network later. Call when
 * the device is idle. Gives whether it holds them now.
 */
export async function keepReportOffline(): Promise<boolean> {
  try {
    await Promise.all([import('#report/pdf/render-pdf.ts'), loadFont(REPORT_FONT_FILES[0])]);
    return true;
  } catch {
    // No network now; the next call tries again.
    return false;
  }
}
