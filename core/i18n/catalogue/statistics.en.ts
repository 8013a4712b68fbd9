import type { WordsOf } from '../words-of.ts';
import type { statisticsZhTw } from './statistics.zh-TW.ts';

export const statisticsEn: WordsOf<typeof statisticsZhTw> = {
  title: 'Statistics',
  lead: 'How the platform was used for a year, a row for each month. Figures about what companies produce are sums that give no single company away.',
  members: {
    title: 'Members',
    caption: 'Companies by status',
    status: 'Status',
    count: 'Companies',
    unit: '{{count}}',
  },
  months: 'By month',
  caption: 'Statistics by month, the newest first',
  columns: {
    month: 'Month',
    workOrders: 'Work orders recorded',
    emissionsKgCo2e: 'Emissions (kg\u00A0CO2e)',
    statementsIssued: 'Statements issued',
    statementLetters: 'Letters to customers',
    receivedEntries: 'Entries from devices',
    submitted: 'Handed to the guild',
    sealed: 'Sealed',
    returned: 'Returned',
    otherLetters: 'Letters of the platform',
  },
  open: '{{month}} (not over)',
  hidden: {
    OPEN_MONTH: 'after the month',
    TOO_FEW: 'too few',
    ONE_PREVAILS: 'mostly one',
  },
  rules: {
    title: 'Why some figures are not shown',
    few: '“Too few”: fewer than {{least}} companies have anything (also where none has), or each has fewer than {{each}} on average: a figure would tell about one of them.',
    prevails:
      '“Mostly one”: where one company makes up more than {{share}} %, the sum is not shown: it would be about that company’s own.',
    open: '“After the month”: a month that is not over is not shown: looked at again the next day, the difference would be what one company did.',
    sums: 'There is no sum over months: less the others, it would be the month that is hidden.',
    recorded:
      'Orders and emissions count in the month in which they were first recorded, with the result of that time. Later changes, voiding and recalculation do not alter what is shown here.',
    known: 'What was handed to the guild, the guild knows already, so it is always shown.',
  },
  charts: {
    emissions: 'Emissions by month (kg\u00A0CO2e)',
    emissionsSummary: '{{count}} months that can be shown, the highest {{month}} with {{highest}} kg CO2e.',
    sealed: 'Statements sealed by month',
    sealedSummary: '{{total}} statements were sealed in {{count}} months, most in {{month}}: {{highest}}.',
  },
  csv: {
    save: 'Export CSV',
    saved: 'Saved as {{name}}.',
    failed: 'Nothing was saved. Try again.',
    sheet: 'Statistics',
  },
};
