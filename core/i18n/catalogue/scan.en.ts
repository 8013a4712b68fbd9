import type { WordsOf } from '../words-of.ts';
import type { scanZhTw } from './scan.zh-TW.ts';

export const scanEn: WordsOf<typeof scanZhTw> = {
  title: 'Scan to open a work order',
  lead: 'Point at the QR or bar code of the job sheet, or type the work order number.',
  camera: {
    label: 'Picture of the camera',
    starting: 'Starting the camera',
    watching: 'Point at the code; it opens when it is read',
    denied: 'The browser may not use the camera. Allow it beside the address, or type the number.',
    missing: 'This device has no camera to use. Type the work order number.',
    busy: 'Another program uses the camera. Close it and try again, or type the number.',
    insecure: 'The camera needs a secure address (https). Type the work order number.',
    retry: 'Start the camera again',
  },
  number: 'Work order number',
  numberMissing: 'Enter the work order number.',
  search: 'Open the work order',
  searching: 'Looking for the work order',
  read: 'Read: {{text}}',
  several: '{{count}} work orders have this number; choose one:',
  order: '{{workOrderNumber}} · {{product}} · {{date}}',
  none: {
    title: 'No work order has the number “{{number}}”',
    bodyOnline: 'Neither the platform nor this device knows it. You can record a new order with it.',
    bodyOffline:
      'This device does not know it and the platform cannot be reached; it may be on another device. You can record a new order with it.',
    record: 'Record work order “{{number}}”',
    again: 'Scan again',
  },
};
