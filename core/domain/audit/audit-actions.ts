/**
 * What the audit log can tell: every act that is recorded, the group under which people look for it, and which of the
 * values before and after are shown. What is not named here stays in the log, and is shown to nobody.
 */
export const AUDIT_GROUPS = [
  'SIGN_IN',
  'PEOPLE',
  'MEMBERSHIP',
  'COMPANY',
  'WORK_ORDERS',
  'STATEMENTS',
  'FACTORS',
  'TABLETS',
  'SITE',
  'SYSTEM',
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/** What an act is about. */
export const AUDIT_ENTITIES = [
  'account',
  'auditLog',
  'command',
  'company',
  'contactMessage',
  'disclaimer',
  'emissionSource',
  'factorProposal',
  'guildSeal',
  'invitation',
  'mail',
  'meter',
  'openCase',
  'post',
  'productionLine',
  'server',
  'session',
  'siteImage',
  'siteProfile',
  'siteText',
  'statement',
  'tablet',
  'workOrder',
] as const;
export type AuditEntity = (typeof AUDIT_ENTITIES)[number];

/** Names of values that are shown as they were before and after. */
export const AUDIT_FIELDS = [
  'name',
  'account',
  'displayName',
  'titleZhTw',
  'titleEn',
  'nameZhTw',
  'nameEn',
  'role',
  'validUntil',
  'status',
  'state',
  'resolution',
  'serialNumber',
  'revision',
  'version',
  'language',
  'recipient',
  'email',
  'isByLetter',
  'isLifted',
  'taxId',
  'contactPerson',
  'phone',
  'fax',
  'address',
  'region',
  'website',
  'speciality',
  'businessHours',
  'stage',
  'multiplier',
  'digits',
  'archivedAt',
  'enrolledBy',
  'expiresAt',
  'revokedAt',
  'attributedEmissionsKgCo2e',
  'wasApplied',
  'isDraft',
  'isPinned',
  'publishAt',
  'startsAt',
  'endsAt',
  'placeZhTw',
  'placeEn',
  'addressZhTw',
  'addressEn',
  'hoursZhTw',
  'hoursEn',
  'lineId',
  'lineUrl',
  'bytes',
  'imageSha256',
  'payloadSha256',
  'proposedBy',
  'entryCount',
  'letterCount',
  'statementCount',
  'isWhole',
] as const;
export type AuditField = (typeof AUDIT_FIELDS)[number];

interface AuditAct {
  readonly group: AuditGroup;
  readonly fields?: readonly AuditField[];
  /** The guild is told of it though it is kept with a company: it decided it, or it is about the membership. */
  readonly isForGuild?: true;
}

const COMPANY_FIELDS = [
  ...(['name', 'taxId', 'contactPerson', 'phone', 'fax', 'email', 'address', 'region'] as const),
  ...(['website', 'speciality', 'businessHours'] as const),
];
const METER_FIELDS = ['name', 'stage', 'multiplier', 'digits', 'serialNumber'] as const;
const POST_FIELDS = [
  ...(['titleZhTw', 'titleEn', 'isDraft', 'isPinned', 'publishAt', 'expiresAt'] as const),
  ...(['startsAt', 'endsAt', 'placeZhTw', 'placeEn', 'revision'] as const),
];
const STATEMENT_FIELDS = ['state', 'serialNumber', 'revision'] as const;

export const AUDIT_ACTIONS = {
  signIn: { group: 'SIGN_IN' },
  failSignIn: { group: 'SIGN_IN' },
  signOut: { group: 'SIGN_IN' },
  changePassword: { group: 'SIGN_IN' },
  failChangePassword: { group: 'SIGN_IN' },
  confirmPassword: { group: 'SIGN_IN' },
  failConfirmPassword: { group: 'SIGN_IN' },
  requestPasswordReset: { group: 'SIGN_IN' },
  resetPassword: { group: 'SIGN_IN' },
  changeEmail: { group: 'SIGN_IN', fields: ['email'] },
  failChangeEmail: { group: 'SIGN_IN' },
  confirmEmail: { group: 'SIGN_IN', fields: ['email'] },
  endSessions: { group: 'SIGN_IN' },
  beginSecondFactor: { group: 'SIGN_IN' },
  confirmSecondFactor: { group: 'SIGN_IN' },
  renewRecoveryCodes: { group: 'SIGN_IN' },
  removeSecondFactor: { group: 'SIGN_IN' },
  failSecondFactor: { group: 'SIGN_IN' },
  signInWithLine: { group: 'SIGN_IN' },
  linkLine: { group: 'SIGN_IN' },
  unlinkLine: { group: 'SIGN_IN' },
  signInWithPasskey: { group: 'SIGN_IN' },
  addPasskey: { group: 'SIGN_IN', fields: ['name'] },
  renamePasskey: { group: 'SIGN_IN', fields: ['name'] },
  removePasskey: { group: 'SIGN_IN', fields: ['name'] },
  refusePasskey: { group: 'SIGN_IN', fields: ['name'] },
  chooseNotices: { group: 'SIGN_IN' },
  unsubscribe: { group: 'SIGN_IN' },
  liftSecondFactor: { group: 'SIGN_IN', isForGuild: true },

  invitePerson: { group: 'PEOPLE', fields: ['role', 'validUntil', 'email'] },
  revokeInvitation: { group: 'PEOPLE' },
  joinCompany: { group: 'PEOPLE', fields: ['account', 'displayName', 'role', 'validUntil'] },
  changeRole: { group: 'PEOPLE', fields: ['role', 'validUntil'] },
  movePerson: { group: 'PEOPLE', fields: ['status'] },
  setOperatorPin: { group: 'PEOPLE' },
  removeOperatorPin: { group: 'PEOPLE' },
  createGuildAdmin: { group: 'PEOPLE', fields: ['account', 'displayName', 'role'] },

  registerCompany: { group: 'MEMBERSHIP', fields: ['account', ...COMPANY_FIELDS], isForGuild: true },
  sendConfirmation: { group: 'MEMBERSHIP', fields: ['email'], isForGuild: true },
  decideMembership: { group: 'MEMBERSHIP', fields: ['status'], isForGuild: true },
  leavePlatform: { group: 'MEMBERSHIP', fields: ['status', 'statementCount'], isForGuild: true },
  resetOwnerAccess: { group: 'MEMBERSHIP', fields: ['isByLetter', 'isLifted'], isForGuild: true },

  changeCompany: { group: 'COMPANY', fields: COMPANY_FIELDS },
  exportOwnData: { group: 'COMPANY' },
  defineProductionLine: { group: 'COMPANY', fields: ['name'] },
  renameProductionLine: { group: 'COMPANY', fields: ['name'] },
  archiveProductionLine: { group: 'COMPANY', fields: ['archivedAt'] },
  defineMeter: { group: 'COMPANY', fields: METER_FIELDS },
  changeMeter: { group: 'COMPANY', fields: METER_FIELDS },
  archiveMeter: { group: 'COMPANY', fields: ['archivedAt'] },
  defineEmissionSource: { group: 'COMPANY' },

  recordWorkOrder: { group: 'WORK_ORDERS' },
  amendWorkOrder: { group: 'WORK_ORDERS', fields: ['revision'] },
  voidWorkOrder: { group: 'WORK_ORDERS', fields: ['status', 'revision'] },
  recalculateWorkOrder: { group: 'WORK_ORDERS', fields: ['attributedEmissionsKgCo2e', 'revision'] },
  openCase: { group: 'WORK_ORDERS' },
  replaceDeviceSide: { group: 'WORK_ORDERS' },
  resolveCase: { group: 'WORK_ORDERS', fields: ['resolution'] },
  discardCommand: { group: 'WORK_ORDERS', fields: ['wasApplied'] },
  reuseCommandId: { group: 'WORK_ORDERS' },
  fillQuarantine: { group: 'WORK_ORDERS' },

  issueStatement: { group: 'STATEMENTS', fields: ['serialNumber', 'revision', 'language', 'payloadSha256'] },
  submitStatement: { group: 'STATEMENTS', fields: STATEMENT_FIELDS, isForGuild: true },
  sealStatement: { group: 'STATEMENTS', fields: STATEMENT_FIELDS, isForGuild: true },
  withdrawStatement: { group: 'STATEMENTS', fields: STATEMENT_FIELDS, isForGuild: true },
  returnStatement: { group: 'STATEMENTS', fields: STATEMENT_FIELDS, isForGuild: true },
  supersedeStatement: { group: 'STATEMENTS', fields: STATEMENT_FIELDS },
  revokeStatement: { group: 'STATEMENTS', fields: STATEMENT_FIELDS },
  sendStatement: { group: 'STATEMENTS', fields: ['serialNumber', 'revision', 'recipient'] },
  uploadGuildSeal: { group: 'STATEMENTS', fields: ['imageSha256', 'bytes'] },
  defineDisclaimer: { group: 'STATEMENTS', fields: ['version'] },

  proposeFactorChanges: { group: 'FACTORS' },
  releaseFactorProposal: { group: 'FACTORS', fields: ['state', 'proposedBy'] },
  rejectFactorProposal: { group: 'FACTORS', fields: ['state', 'proposedBy'] },
  withdrawFactorProposal: { group: 'FACTORS', fields: ['state', 'proposedBy'] },
  dismissFactorNotice: { group: 'FACTORS' },

  createEnrolmentCode: { group: 'TABLETS', fields: ['name', 'expiresAt'] },
  enrolTablet: { group: 'TABLETS', fields: ['enrolledBy'] },
  failEnrolTablet: { group: 'TABLETS' },
  renameTablet: { group: 'TABLETS', fields: ['name'] },
  revokeTablet: { group: 'TABLETS', fields: ['name', 'revokedAt'] },

  savePost: { group: 'SITE', fields: POST_FIELDS },
  removePost: { group: 'SITE', fields: POST_FIELDS },
  addSiteImage: { group: 'SITE', fields: ['bytes'] },
  saveSiteProfile: {
    group: 'SITE',
    fields: [
      ...(['nameZhTw', 'nameEn', 'addressZhTw', 'addressEn', 'phone', 'email', 'hoursZhTw'] as const),
      ...(['hoursEn', 'lineId', 'lineUrl', 'revision'] as const),
    ],
  },
  defineSiteText: { group: 'SITE', fields: ['version'] },
  markContactMessage: { group: 'SITE', fields: ['state'] },
  removeContactMessage: { group: 'SITE', fields: ['state'] },

  renewEpoch: { group: 'SYSTEM' },
  retryLetters: { group: 'SYSTEM', fields: ['letterCount'] },
  verifyAudit: { group: 'SYSTEM', fields: ['isWhole', 'entryCount'] },
  exportAudit: { group: 'SYSTEM', fields: ['entryCount'] },
} as const satisfies Readonly<Record<string, AuditAct>>;

/** The verb of the trade under which an act is recorded, the same as the service's. */
export type AuditAction = keyof typeof AUDIT_ACTIONS;

const ACTS: Readonly<Record<string, AuditAct>> = AUDIT_ACTIONS;
const NAMES = Object.keys(AUDIT_ACTIONS) as readonly AuditAction[];

/** The act of this name; null for one that a newer release recorded. */
export const auditActionOf = (name: string): AuditAction | null =>
  NAMES.find((action) => action === name) ?? null;

/** Acts kept with a company that the guild is told of. */
export const ACTIONS_FOR_GUILD: readonly AuditAction[] = NAMES.filter(
  (action) => ACTS[action]?.isForGuild === true,
);

export const actionsOf = (group: AuditGroup): readonly AuditAction[] =>
  NAMES.filter((action) => ACTS[action]?.group === group);

export const groupOf = (action: AuditAction): AuditGroup => AUDIT_ACTIONS[action].group;

export const fieldsOf = (action: AuditAction): readonly AuditField[] => ACTS[action]?.fields ?? [];
