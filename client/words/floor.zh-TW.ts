import { detailZhTw } from '#i18n/catalogue/detail.zh-TW.ts';
import { entryZhTw } from '#i18n/catalogue/entry.zh-TW.ts';
import { homeZhTw } from '#i18n/catalogue/home.zh-TW.ts';
import { metersZhTw } from '#i18n/catalogue/meters.zh-TW.ts';
import { offlineZhTw } from '#i18n/catalogue/offline.zh-TW.ts';
import { queueZhTw } from '#i18n/catalogue/queue.zh-TW.ts';
import { recalculationZhTw } from '#i18n/catalogue/recalculation.zh-TW.ts';
import { scanZhTw } from '#i18n/catalogue/scan.zh-TW.ts';
import { statementsZhTw } from '#i18n/catalogue/statements.zh-TW.ts';
import { tabletsZhTw } from '#i18n/catalogue/tablets.zh-TW.ts';
import { termsZhTw } from '#i18n/catalogue/terms.zh-TW.ts';

/** Words of the screens beside the line and of the frame around all screens. */
export const floorWordsZhTw = {
  detail: detailZhTw,
  entry: entryZhTw,
  home: homeZhTw,
  meters: metersZhTw,
  offline: offlineZhTw,
  queue: queueZhTw,
  recalculation: recalculationZhTw,
  scan: scanZhTw,
  statements: statementsZhTw,
  tablets: tabletsZhTw,
  terms: termsZhTw,
} as const;
