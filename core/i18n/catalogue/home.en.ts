import type { WordsOf } from '../words-of.ts';
import type { homeZhTw } from './home.zh-TW.ts';

export const homeEn: WordsOf<typeof homeZhTw> = {
  title: 'Home',
  greeting: 'Hello, {{name}}',
  tiles: {
    newWorkOrder: {
      title: 'New work order',
      body: 'Record the energy of a work order, see the emissions at once',
    },
    workOrders: { title: 'Work orders', body: 'Find, amend, copy and print work orders' },
    company: { title: 'Company', body: 'Data of the company and its plants' },
    factors: { title: 'Emission factors', body: 'The factors in use, their sources and years' },
  },
  figures: {
    title: 'Figures of the company',
    offline: 'There is no network now. The figures come back with it.',
    today: 'Today',
    month: 'This month',
    workOrders: 'work orders',
    emissions: 'attributed emissions',
    atLeast: 'at least {{total}}',
    firstOnly: 'sum of the first {{total}}',
  },
  waits: {
    title: 'Waiting for you',
    attention: '{{attention}} entries to settle',
    attentionBody: 'The platform did not accept them; they are still on this device',
    cases: '{{cases}} open cases',
    casesAtLeast: 'at least {{cases}} open cases',
    casesBody: 'Values that differ, or entries that came late, for the office to decide',
    returned: '{{statements}} statements returned by the guild',
    returnedBody: 'See why; amend the work order and issue again, or submit once more',
    submitted: '{{statements}} statements wait for the seal',
    submittedBody: 'Those that waited longest come first; seal or return after checking format and factors',
  },
  drafts: {
    title: 'Go on with',
    untitled: 'Work order without a name',
    keptAt: 'last typed {{at}}, kept on this device',
    open: 'Go on with {{title}}',
  },
  members: {
    title: 'Member companies',
    lead: '{{total}} companies',
    name: 'Company',
    taxId: 'Tax id',
    region: 'Region',
    contact: 'Contact',
    phone: 'Phone',
    status: 'Status',
    statuses: {
      ACTIVE: 'active',
      PENDING: 'waiting for approval',
      REJECTED: 'not approved',
      SUSPENDED: 'suspended',
    },
    manage: 'Decide about members',
    search: 'Search members',
    none: 'No member company matches',
    noneHint: 'Try other words, or clear the search.',
  },
};
