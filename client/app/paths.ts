/** Every address inside the app; links are made here and nowhere else. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  newWorkOrder: '/work-orders/new',
  /** A draft kept on this device. */
  draft: (draftId: string) => `/work-orders/new?draft=${draftId}`,
  /** A new order that begins with this number, as scanned from a job sheet. */
  numberedWorkOrder: (workOrderNumber: string) =>
    `/work-orders/new?number=${encodeURIComponent(workOrderNumber)}`,
  copyWorkOrder: (workOrderId: string) => `/work-orders/new?copy=${workOrderId}`,
  amendWorkOrder: (workOrderId: string) => `/work-orders/${workOrderId}/edit`,
  workOrders: '/work-orders',
  workOrder: (workOrderId: string) => `/work-orders/${workOrderId}`,
  /** Where a statement is issued that covers this work order. */
  issueStatement: (workOrderId: string) => `/work-orders/${workOrderId}/statement`,
  exportWorkOrders: '/work-orders/export',
  /** Own orders whose result would differ with the factors in force. */
  recalculateWorkOrders: '/work-orders/recalculate',
  statements: '/statements',
  statement: (statementId: string) => `/statements/${statementId}`,
  /** Statements that wait for the seal of the guild. */
  guildStatements: '/guild/statements',
  guildSeal: '/guild/seal',
  guildDisclaimer: '/guild/disclaimer',
  /** What the guild writes for the public site; `new` in place of an id. */
  guildAnnouncements: '/guild/announcements',
  guildAnnouncement: (postId: string) => `/guild/announcements/${postId}`,
  guildEvents: '/guild/events',
  guildEvent: (postId: string) => `/guild/events/${postId}`,
  guildInbox: '/guild/inbox',
  guildSiteTexts: '/guild/site-texts',
  /** The register of factors, kept by two officers. */
  guildFactors: '/guild/factors',
  guildMembers: '/guild/members',
  guildAudit: '/guild/audit',
  guildHealth: '/guild/health',
  guildPeople: '/guild/people',
  guildStatistics: '/guild/statistics',
  /** A refused entry of the queue, opened in the form to be corrected. */
  mendEntry: (commandId: string) => `/work-orders/new?mend=${commandId}`,
  /** Public: anybody checks a statement by its code. */
  verify: '/v',
  verifyCode: (code: string) => `/v/${code}`,
  scan: '/scan',
  queue: '/queue',
  cases: '/cases',
  tablets: '/tablets',
  meters: '/meters',
  enrol: '/enrol',
  company: '/company',
  people: '/people',
  /** What was done in the company, and by whom. */
  audit: '/audit',
  account: '/account',
  emissionFactors: '/emission-factors',
  /** Public: a forgotten password, the link of the letter about it, and the link that confirms an address. */
  register: '/register',
  forgot: '/forgot',
  reset: (token: string) => `/reset/${token}`,
  confirmEmail: (token: string) => `/confirm-email/${token}`,
  /** Public: the link of an invitation. */
  join: (token: string) => `/join/${token}`,
  /** Public: the link by which letters of a kind end. */
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  announcements: '/announcements',
  announcement: (postId: string) => `/announcements/${postId}`,
  events: '/events',
  event: (postId: string) => `/events/${postId}`,
  contact: '/contact',
  privacy: '/privacy',
  terms: '/terms',
} as const;
