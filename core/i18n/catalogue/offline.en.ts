import type { WordsOf } from '../words-of.ts';
import type { offlineZhTw } from './offline.zh-TW.ts';

export const offlineEn: WordsOf<typeof offlineZhTw> = {
  notice: {
    INSECURE_ADDRESS:
      'This address is not encrypted, so work orders cannot be recorded here. Open the address that begins with https.',
    LINE_BROWSER:
      'The browser inside LINE does not share data with the installed app, so nothing can be recorded offline here. Open this page in the browser of the device.',
    DISPLACED: 'The app was updated in another tab. Reload this tab, then go on.',
    BLOCKED:
      'Another tab runs an older version of the app, so the data on this device cannot be reached for now. Close the other tabs, then reload.',
    NOTHING_LEFT:
      'The browser has cleared the data on this device: there are no drafts and no entries waiting to be uploaded here. What was uploaded before is on the platform.',
    NO_STORAGE:
      'A private window or a browser setting prevents storing, so nothing can be recorded offline. With network, work orders can still be saved.',
    STORAGE_LOW:
      'Little space is left on this device; new work orders may not fit. Upload first, then free some space.',
    IOS_TAB:
      'In a Safari tab, data may be cleared after seven days without a visit. Choose “Add to Home Screen” from the share menu.',
    NOT_PERSISTED:
      'When space runs short, the browser may clear the data on this device. Installing the app keeps them more safely.',
  },
  act: {
    openExternally: 'Open in the browser',
    reload: 'Reload',
    understood: 'Understood',
    export: 'Export entries not uploaded',
  },
  failure: {
    title: 'Could not be saved',
    QUOTA:
      'The device is full; this input was not saved. It is still on the screen. Free some space, or export what was not uploaded.',
    BLOCKED:
      'Another tab runs a different version of the app; this input was not saved. It is still on the screen. Close the other tabs.',
    UNAVAILABLE:
      'The browser does not let the app store anything; this input was not saved. It is still on the screen. Open the app in an ordinary window.',
    LOST_CONNECTION:
      'The connection to the database of the device broke; this input was not saved. It is still on the screen. Save again, or reload.',
    TIMEOUT:
      'The device did not answer in time; whether it was saved is not certain. It is still on the screen. Save again: the same entry counts once.',
    NEWER_VERSION:
      'The data on this device were written by a newer version of the app; this input was not saved. It is still on the screen. Update the app.',
  },
  rescue: {
    title: 'The data on this device are newer than the app',
    body: 'This version cannot read the data on this device and therefore leaves them alone. What was not uploaded is still here. Reload to get the newer app; if this page stays, export or upload first.',
    reading: 'Looking at the data on this device',
    unreadable: 'The data on this device could not be opened. They were not changed.',
    nothing: 'Nothing on this device waits to be uploaded.',
    own: 'Your account: {{count}} not uploaded',
    ofOther: 'Another account: {{count}} not uploaded',
    export: 'Export',
    exported: '{{count}} entries were handed to a file.',
    exportFailed: 'The file could not be made. The data are still on this device.',
    send: 'Upload',
    sent: 'The platform has received {{delivered}}; {{left}} it has not. The data on this device stay as they are; uploading them again counts once.',
    sendFailed:
      'The platform could not be reached, or a sign-in is needed. The data are still on this device.',
    signInFirst: 'Only their own account can upload them.',
    reload: 'Reload',
  },
};
