/**
 * The fonts of the report, in the order in which they are asked for a character. The names carry the version of the
 * font, so that a stored copy is never stale. All are static TrueType under the SIL Open Font License.
 */
export const REPORT_FONT_FILES = [
  // Everyday Traditional Chinese: enough for nearly every statement, small enough to keep on each tablet.
  'noto-sans-tc-everyday-0.4.3.ttf',
  // Letters of names abroad, such as Ł, ğ and Ž, which no Chinese font draws.
  'noto-sans-latin-supplement-0.4.2.ttf',
  // Characters that only the Japanese edition draws, such as 𠮷.
  'noto-sans-jp-supplement-0.4.3.ttf',
  // The whole Chinese font, for rarer names.
  'noto-sans-tc-0.4.3.ttf',
] as const;

/** Those that a tablet keeps for drafts without network; the whole font is too large for that. */
export const KEPT_FONT_FILES = REPORT_FONT_FILES.slice(0, 3);

export type ReportFontFile = (typeof REPORT_FONT_FILES)[number];
