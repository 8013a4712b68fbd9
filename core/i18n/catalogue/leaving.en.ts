import type { WordsOf } from '../words-of.ts';
import type { leavingZhTw } from './leaving.zh-TW.ts';

export const leavingEn: WordsOf<typeof leavingZhTw> = {
  title: 'Leave the platform',
  lead: 'When the company does not use the platform any more, an owner takes it off. See first what that means.',
  open: 'See what leaving means',
  first: {
    title: 'Before you leave',
    exportData: 'Nobody can read or export the data afterwards: export all company data first.',
    toExport: 'Go to “Export all company data”',
    upload: 'Let every tablet and computer upload first. The platform takes no entries afterwards.',
    waiting: 'Not uploaded from this device yet: {{count}}.',
  },
  ends: {
    title: 'What ends at once',
    signedOut:
      'Everybody and every tablet is signed out; a sign-in then shows how the company stands, and nothing else.',
    links:
      'Invitations, password links and enrolment codes become void; letters about them that still wait are not sent.',
    statements: 'Statements that wait for the guild’s seal are taken back and stay issued.',
    personal:
      'Links with LINE, passkeys, tablet PINs, and the e-mail addresses of everybody but the owners are removed from the platform.',
  },
  kept: {
    title: 'What is kept, and why',
    statements: 'Issued and sealed statements: your customers must be able to check the copies they hold.',
    orders:
      'The work orders, factors and results behind them: whoever asks must be told where the figures come from.',
    audit:
      'The audit log and the receipts: without one entry the chain could not prove any more that nothing was altered.',
    names:
      'The names of who recorded and issued, the basic data and the accounts of the owners: it must stay clear who answers for the records.',
    statistics: 'The sums of the guild’s statistics: months that are over do not change.',
  },
  back: 'To come back later, ask the guild, which reinstates the company. The data are there; tablets are enrolled anew.',
  name: 'Type the name of the company: “{{name}}”',
  reason: 'Why you leave (optional)',
  reasonHint: 'The guild reads it, and it stands in the letter to the owners.',
  cancel: 'Do not leave',
  submit: 'Leave the platform',
  device: {
    title: 'Entries on this device that were not uploaded: {{count}}',
    body: 'The company has left and the platform takes no entries any more, so they were not uploaded. They stay on this device, and can be saved as a file. Once the guild reinstates the company they go on their way when the same account signs in (a tablet: is enrolled again).',
    bodySuspended:
      'While the company is suspended the platform takes no entries, so they were not uploaded yet. They stay on this device, and can be saved as a file. Once the guild reinstates the company they go on their way by themselves.',
    unreadable:
      'The data on this device cannot be opened, so it cannot be told whether entries wait. Nothing was altered.',
    export: 'Save as a file',
    exported: 'Saved as a file: {{count}}.',
    exportFailed: 'No file could be made. The entries are still on this device.',
  },
};
