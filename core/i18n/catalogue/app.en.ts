import type { WordsOf } from '../words-of.ts';
import type { appZhTw } from './app.zh-TW.ts';

export const appEn: WordsOf<typeof appZhTw> = {
  name: 'PlateCarbon',
  shortName: 'PlateCarbon',
  skipToContent: 'Skip to content',
  navigation: 'Main menu',
  home: 'Home',
  newWorkOrder: 'New work order',
  workOrders: 'Work orders',
  company: 'Company',
  factors: 'Emission factors',
  settings: 'Display and language',
  accountMenu: 'Account menu: {{name}}',
  signOut: 'Sign out',
  signOutKeepsDrafts: 'Drafts stay on this device; you can go on with them after the next sign-in.',
  language: 'Language',
  languages: { 'zh-TW': '中文', en: 'English' },
  theme: 'Display',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', shopFloor: 'Shop floor' },
  themeShopFloorHint: 'Shop floor: black on white, thick lines, larger text',
  offlineBadge: 'Offline',
  offlineHint: 'There is no network. You can go on filling in work orders; they are kept on this device.',
  pageLoading: 'Opening the page',
  update: {
    available: 'A new version is ready.',
    whenReady: 'Update when you reach a good point; drafts are kept.',
    apply: 'Update and reopen',
    later: 'Later',
    tooOld: 'This version can no longer talk to the server. Update it to go on.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or the page has moved.',
    goHome: 'Go to home',
  },
  crash: {
    title: 'Something went wrong on this screen',
    body: 'Drafts are kept on this device. Reload; if it happens again, tell the administrator the message below.',
    reload: 'Reload',
    details: 'Technical message',
  },
  expired: {
    title: 'Your sign-in has ended',
    body: 'Sign in again. What is on the screen stays.',
    otherAccount: 'Signing in with another account leaves this screen.',
  },
};
