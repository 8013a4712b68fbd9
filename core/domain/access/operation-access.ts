/**
 * The one table of who may call what: every query and mutation of the API names the action that it is, and for whom it
 * is there. Whose data a call reaches is not said here: an id of another company looks like an unknown one everywhere.
 */
import type { Actor } from '#domain/access/actor.ts';
import { can, type Action } from '#domain/access/permissions.ts';

export type OperationAccess =
  /** Needs no session. */
  | { readonly for: 'EVERYBODY' }
  /** Everybody of a company, however it stands with the guild; nothing else is open to one that waits. */
  | { readonly for: 'APPLICANTS' }
  | { readonly for: 'MEMBERS' | 'GUILD' | 'MEMBERS_AND_GUILD'; readonly action: Action };

const EVERYBODY: OperationAccess = { for: 'EVERYBODY' };
const APPLICANTS: OperationAccess = { for: 'APPLICANTS' };
const members = (action: Action): OperationAccess => ({ for: 'MEMBERS', action });
const guild = (action: Action): OperationAccess => ({ for: 'GUILD', action });
const both = (action: Action): OperationAccess => ({ for: 'MEMBERS_AND_GUILD', action });

export const OPERATION_ACCESS: Readonly<Record<string, OperationAccess>> = {
  // without a session
  platform: EVERYBODY,
  viewer: EVERYBODY,
  idleEnd: EVERYBODY,
  disclaimer: EVERYBODY,
  publishedPost: EVERYBODY,
  publishedPosts: EVERYBODY,
  siteProfile: EVERYBODY,
  siteText: EVERYBODY,
  signIn: EVERYBODY,
  signOut: EVERYBODY,
  beginLineSignIn: EVERYBODY,
  signInWithLine: EVERYBODY,
  beginPasskeySignIn: EVERYBODY,
  signInWithPasskey: EVERYBODY,
  enrolTablet: EVERYBODY,
  requestPasswordReset: EVERYBODY,
  resetPassword: EVERYBODY,
  confirmEmail: EVERYBODY,
  registerCompany: EVERYBODY,
  sendContactMessage: EVERYBODY,
  invitation: EVERYBODY,
  joinCompany: EVERYBODY,
  unsubscription: EVERYBODY,
  unsubscribe: EVERYBODY,

  // the own standing
  membership: APPLICANTS,
  sendConfirmation: APPLICANTS,

  // the own account
  ownEmail: both('manageOwnAccount'),
  sessions: both('manageOwnAccount'),
  changeEmail: both('manageOwnAccount'),
  changePassword: both('manageOwnAccount'),
  confirmPassword: both('manageOwnAccount'),
  endSession: both('manageOwnAccount'),
  endOtherSessions: both('manageOwnAccount'),
  lineLink: both('manageOwnAccount'),
  beginLineLink: both('manageOwnAccount'),
  linkLine: both('manageOwnAccount'),
  unlinkLine: both('manageOwnAccount'),
  passkeys: both('manageOwnAccount'),
  beginPasskey: both('manageOwnAccount'),
  addPasskey: both('manageOwnAccount'),
  renamePasskey: both('manageOwnAccount'),
  removePasskey: both('manageOwnAccount'),
  notices: members('manageNotices'),
  chooseNotices: members('manageNotices'),
  secondFactor: both('manageSecondFactor'),
  beginSecondFactor: both('manageSecondFactor'),
  confirmSecondFactor: both('manageSecondFactor'),
  removeSecondFactor: both('manageSecondFactor'),
  renewRecoveryCodes: both('manageSecondFactor'),

  // the audit log
  auditEntries: both('readAudit'),
  auditPeople: both('readAudit'),
  verifyAudit: both('readAudit'),
  exportAudit: both('readAudit'),

  // the company
  company: both('readCompany'),
  changeCompany: members('changeCompany'),
  exportOwnData: members('exportOwnData'),
  leavePlatform: members('leavePlatform'),
  people: members('readPeople'),
  changeRole: members('managePeople'),
  movePerson: members('managePeople'),
  invitations: members('readPeople'),
  invitePerson: members('managePeople'),
  revokeInvitation: members('managePeople'),
  operators: members('readOperators'),
  setOperatorPin: members('manageOwnPin'),
  tablets: members('readTablets'),
  createEnrolmentCode: members('manageTablets'),
  renameTablet: members('manageTablets'),
  revokeTablet: members('manageTablets'),
  devices: members('readDevices'),
  meters: members('readWorkOrders'),
  meterLedger: members('readWorkOrders'),
  productionLines: members('readWorkOrders'),
  defineMeter: members('manageMeters'),
  changeMeter: members('manageMeters'),
  archiveMeter: members('manageMeters'),
  defineProductionLine: members('manageMeters'),
  renameProductionLine: members('manageMeters'),
  archiveProductionLine: members('manageMeters'),
  defineEmissionSource: members('defineEmissionSource'),

  // work orders
  workOrder: members('readWorkOrders'),
  workOrders: members('readWorkOrders'),
  emissionResult: members('readWorkOrders'),
  emissionResults: members('readWorkOrders'),
  changesSince: members('readWorkOrders'),
  openCases: members('readWorkOrders'),
  resolveCase: members('resolveCases'),
  quarantinedCommands: members('resolveCases'),
  knownCommands: members('recordWorkOrder'),
  reportDevice: members('recordWorkOrder'),
  submitCommands: members('recordWorkOrder'),
  recalculations: members('recalculateWorkOrders'),
  recalculateWorkOrders: members('recalculateWorkOrders'),
  factorNotices: members('recalculateWorkOrders'),
  dismissFactorNotice: members('recalculateWorkOrders'),

  // statements
  statement: both('readStatements'),
  statements: both('readStatements'),
  issueStatement: members('issueStatement'),
  submitStatement: members('submitStatement'),
  sendStatement: members('sendStatement'),
  revokeStatement: both('revokeStatement'),
  sealStatement: guild('sealStatement'),
  returnStatement: guild('sealStatement'),

  // the register of factors
  emissionFactors: both('readFactors'),
  emissionSources: both('readFactors'),
  referenceValues: both('readFactors'),
  factorProposal: guild('manageFactors'),
  factorProposals: guild('manageFactors'),
  factorChangeImpact: guild('manageFactors'),
  proposeFactorChanges: guild('manageFactors'),
  releaseFactorProposal: guild('manageFactors'),
  rejectFactorProposal: guild('manageFactors'),
  withdrawFactorProposal: guild('manageFactors'),

  // the guild
  companies: guild('readCompanies'),
  decideMembership: guild('manageMembers'),
  memberOwners: guild('resetOwnerAccess'),
  resetOwnerAccess: guild('resetOwnerAccess'),
  guildPeople: guild('manageGuildPeople'),
  liftGuildSecondFactor: guild('manageGuildPeople'),
  guildSeals: guild('readSealsAndDisclaimers'),
  disclaimers: guild('readSealsAndDisclaimers'),
  uploadGuildSeal: guild('manageSeal'),
  defineDisclaimer: guild('manageDisclaimer'),
  post: guild('managePosts'),
  posts: guild('managePosts'),
  savePost: guild('managePosts'),
  removePost: guild('managePosts'),
  addSiteImage: guild('managePosts'),
  contactMessages: guild('manageContactMessages'),
  unreadContactMessages: guild('manageContactMessages'),
  markContactMessage: guild('manageContactMessages'),
  removeContactMessage: guild('manageContactMessages'),
  siteTexts: guild('manageSite'),
  defineSiteText: guild('manageSite'),
  saveSiteProfile: guild('manageSite'),
  serviceHealth: guild('manageService'),
  retryLetters: guild('manageService'),
  guildStatistics: guild('readStatistics'),
};

/** Whether this operation is there for `actor` (null: nobody signed in), whatever it is called with. */
export function mayCall(actor: Actor | null, access: OperationAccess): boolean {
  if (access.for === 'EVERYBODY') return true;
  if (actor === null) return false;
  const isMember = actor.companyId !== null;
  if (access.for === 'APPLICANTS') return isMember;
  if (access.for === 'MEMBERS' && !isMember) return false;
  if (access.for === 'GUILD' && isMember) return false;
  return can(actor, access.action, { companyId: actor.companyId, isSubmitted: true });
}
