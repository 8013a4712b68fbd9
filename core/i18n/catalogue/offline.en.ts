import type { WordsOf } from '../words-of.ts';
import type { offlineZhTw } from './offline.zh-TW.ts';

export const offlineEn: WordsOf<typeof offlineZhTw> = {
  notice: {
    LINE_BROWSER:
      'The browser inside LINE does not share data with the installed app, so nothing can be recorded offline here. Open this page in the browser of the device.',
    NOTHING_LEFT:
      'The browser has cleared the data on this device: there are no drafts and no entries waiting to be uploaded here. What was uploaded before is on the platform.',
    IOS_TAB:
      'In a Safari tab, data may be cleared after seven days without a visit. Choose “Add to Home Screen” from the share menu.',
    NOT_PERSISTED:
      'When space runs short, the browser may clear the data on this device. Installing the app keeps them more safely.',
  },
  act: {
    openExternally: 'Open in the browser',
    understood: 'Understood',
  },
  notChecked:
    'Not saved yet: what checks the order could not be loaded. What you typed is kept as a draft; connect, then save again.',
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
    signIn: 'Sign in',
    signInFirst: 'Only their own account can upload them.',
    reload: 'Reload',
  },
};
