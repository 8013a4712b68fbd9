import { detailEn } from '#i18n/catalogue/detail.en.ts';
import { entryEn } from '#i18n/catalogue/entry.en.ts';
import { homeEn } from '#i18n/catalogue/home.en.ts';
import { metersEn } from '#i18n/catalogue/meters.en.ts';
import { offlineEn } from '#i18n/catalogue/offline.en.ts';
import { queueEn } from '#i18n/catalogue/queue.en.ts';
import { recalculationEn } from '#i18n/catalogue/recalculation.en.ts';
import { scanEn } from '#i18n/catalogue/scan.en.ts';
import { statementsEn } from '#i18n/catalogue/statements.en.ts';
import { tabletsEn } from '#i18n/catalogue/tablets.en.ts';
import { termsEn } from '#i18n/catalogue/terms.en.ts';

/** Words of the screens beside the line and of the frame around all screens. */
export const floorWordsEn = {
  detail: detailEn,
  entry: entryEn,
  home: homeEn,
  meters: metersEn,
  offline: offlineEn,
  queue: queueEn,
  recalculation: recalculationEn,
  scan: scanEn,
  statements: statementsEn,
  tablets: tabletsEn,
  terms: termsEn,
} as const;
