import type { WordsOf } from '../words-of.ts';
import type { exportZhTw } from './export.zh-TW.ts';

export const exportEn: WordsOf<typeof exportZhTw> = {
  title: 'Export work orders',
  open: 'Export',
  openSelected: 'Export {{count}} selected',
  selection: {
    row: 'Select work order {{workOrderNumber}}',
    page: 'Select this page',
    count: '{{count}} selected',
    clear: 'Clear selection',
    full: 'At most {{max}} can be selected.',
  },
  back: 'Back to the history',
  scope: {
    filtered: 'What is filtered now: {{total}} work orders',
    filteredAtLeast: 'What is filtered now: more than {{total}} work orders',
    selected: '{{total}} selected work orders',
    capped:
      'At most {{max}} are exported at once: the first {{max}} as the list is sorted. For all of them, filter by dates and export in parts.',
  },
  what: {
    label: 'What to export',
    history: 'History',
    historyHint: 'One row per work order, with totals, amounts, factors and the calculation of each source.',
    csvHint:
      'One row per amount, with its work order, customer, totals, factor and calculation; orders without amounts are left out.',
    statements: 'Statements',
    statementsHint:
      'One per work order: the issued file where the order was not amended since, a draft elsewhere.',
  },
  format: {
    label: 'Format',
    pdf: 'PDF',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    onePdf: 'One PDF of all',
    zip: 'One PDF each, in a ZIP',
    zipHint: 'To send them to customers one by one.',
    onePdfHint: 'To print them; at most {{max}}, use ZIP for more.',
    onePdfDrafts:
      'The joint PDF holds drafts of what the work orders state now, without signature and QR code; choose ZIP for the issued files.',
  },
  language: 'Language',
  start: 'Start export',
  again: 'Export again',
  cancel: 'Cancel export',
  progress: {
    reading: 'Reading work orders: {{done}} of {{total}}',
    drawing: 'Drawing: {{done}} of {{total}}',
    writing: 'Writing the file',
    label: 'Progress of the export',
  },
  done: {
    SAVED: 'Saved as {{fileName}} ({{count}} work orders).',
    SHARED: 'Handed to the chosen app: {{fileName}} ({{count}} work orders).',
    CANCELLED: 'The export was cancelled; no file was left.',
    partly: '{{failed}} were not exported for the reasons below; the other {{count}} are in the file.',
    nothing: 'None could be exported, so there is no file.',
  },
  problems: 'Work orders not exported',
  problem: {
    NOT_READ: 'The work order could not be read',
    FILE: 'The issued PDF could not be fetched',
    DRAWING: 'The PDF could not be drawn',
  },
  failed: {
    OFFLINE:
      'The platform cannot be reached; the export stopped and left no file. Try again once there is network.',
    FONT: 'This device has no font for reports yet, and the server cannot be reached. Try again once there is network.',
    FAILED: 'The export was not finished and left no file. Try again.',
  },
  leave: 'Leaving this page cancels the export.',
  nothing: {
    title: 'No work order to export',
    body: 'Filter or select work orders in the history first.',
  },
};
