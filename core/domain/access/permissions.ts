/**
 * Who may do what. Members see and change only their own company; the guild sees a member's work order once it was
 * submitted. Operators and enrolled tablets record and amend; office and owner also void, settle open cases, issue
 * statements, and keep the company's own sources, meters and tablets; only the owner decides who belongs to the company.
 * An auditor reads for a while and changes nothing but the own account. The owner or the guild revokes a statement; only
 * the guild seals one. The owner reads in the audit log what the company did, the guild what itself did. Officers of the
 * guild keep the register of factors, two of them for each change.
 */
import type { Actor, Role } from '#domain/access/actor.ts';

export const ACTIONS = [
  'readWorkOrders',
  'recordWorkOrder',
  'amendWorkOrder',
  'voidWorkOrder',
  'recalculateWorkOrders',
  'readCompany',
  'readCompanies',
  'manageMembers',
  'resetOwnerAccess',
  'manageGuildPeople',
  'readPeople',
  'managePeople',
  'changeCompany',
  'changeCompanyIdentity',
  'exportOwnData',
  'leavePlatform',
  'readFactors',
  'manageOwnAccount',
  'manageSecondFactor',
  'manageNotices',
  'defineEmissionSource',
  'manageFactors',
  'resolveCases',
  'readDevices',
  'readTablets',
  'manageTablets',
  'readOperators',
  'manageOwnPin',
  'manageMeters',
  'submitForOthers',
  'readStatements',
  'issueStatement',
  'submitStatement',
  'sendStatement',
  'revokeStatement',
  'sealStatement',
  'readSealsAndDisclaimers',
  'manageSeal',
  'manageDisclaimer',
  'managePosts',
  'manageContactMessages',
  'manageSite',
  'readAudit',
  'manageService',
  'readStatistics',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What the action is about: the company it belongs to (null: no company in particular). */
export interface Subject {
  readonly companyId: string | null;
  /** Whether the work order was handed to the guild for sealing. */
  readonly isSubmitted?: boolean;
}

const MEMBERS: readonly Role[] = ['OPERATOR', 'OFFICE', 'OWNER', 'TABLET'];
const OFFICES: readonly Role[] = ['OFFICE', 'OWNER'];
const GUILD: readonly Role[] = ['GUILD_OFFICER', 'GUILD_ADMIN'];

const OWN_COMPANY_ROLES: Readonly<Record<Action, readonly Role[]>> = {
  readWorkOrders: [...MEMBERS, 'AUDITOR'],
  recordWorkOrder: MEMBERS,
  amendWorkOrder: MEMBERS,
  voidWorkOrder: OFFICES,
  recalculateWorkOrders: OFFICES,
  readCompany: [...MEMBERS, 'AUDITOR'],
  readCompanies: [],
  manageMembers: [],
  resetOwnerAccess: [],
  manageGuildPeople: [],
  readPeople: OFFICES,
  managePeople: ['OWNER'],
  changeCompany: OFFICES,
  changeCompanyIdentity: ['OWNER'],
  exportOwnData: ['OWNER'],
  leavePlatform: ['OWNER'],
  readFactors: [...MEMBERS, 'AUDITOR'],
  manageOwnAccount: ['OPERATOR', 'OFFICE', 'OWNER', 'AUDITOR'],
  manageSecondFactor: ['OFFICE', 'OWNER', 'AUDITOR'],
  manageNotices: OFFICES,
  defineEmissionSource: OFFICES,
  manageFactors: [],
  resolveCases: OFFICES,
  readDevices: OFFICES,
  readTablets: [...OFFICES, 'TABLET'],
  manageTablets: OFFICES,
  readOperators: MEMBERS,
  manageOwnPin: ['OPERATOR', 'OFFICE', 'OWNER'],
  manageMeters: OFFICES,
  submitForOthers: [...OFFICES, 'TABLET'],
  readStatements: ['OPERATOR', 'OFFICE', 'OWNER', 'AUDITOR'],
  issueStatement: OFFICES,
  submitStatement: OFFICES,
  sendStatement: OFFICES,
  revokeStatement: ['OWNER'],
  sealStatement: [],
  readSealsAndDisclaimers: [],
  manageSeal: [],
  manageDisclaimer: [],
  managePosts: [],
  manageContactMessages: [],
  manageSite: [],
  readAudit: ['OWNER'],
  manageService: [],
  readStatistics: [],
};

/** Whether `actor` may do `action` to `subject`; every question that is not answered with yes is a no. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (GUILD.includes(actor.role)) return actor.companyId === null && guildCan(actor, action, subject);
  if (action === 'readFactors' && subject.companyId === null)
    return OWN_COMPANY_ROLES.readFactors.includes(actor.role);
  if (actor.companyId === null || actor.companyId !== subject.companyId) return false;
  if (action === 'amendWorkOrder' && !OFFICES.includes(actor.role) && subject.isSubmitted === true)
    return false;
  return OWN_COMPANY_ROLES[action].includes(actor.role);
}

function guildCan({ role }: Actor, action: Action, subject: Subject): boolean {
  switch (action) {
    case 'readCompany':
    case 'readCompanies':
    case 'managePosts':
    case 'manageContactMessages':
    case 'manageFactors':
    case 'readSealsAndDisclaimers':
    case 'readStatistics':
      return true;
    case 'readFactors':
    case 'readAudit':
    case 'manageOwnAccount':
    case 'manageSecondFactor':
      return subject.companyId === null;
    case 'readWorkOrders':
    case 'readStatements':
    case 'sealStatement':
    case 'revokeStatement':
      return subject.isSubmitted === true;
    case 'manageMembers':
    case 'resetOwnerAccess':
    case 'manageGuildPeople':
    case 'manageSeal':
    case 'manageDisclaimer':
    case 'manageSite':
    case 'manageService':
      return role === 'GUILD_ADMIN';
    case 'readPeople':
    case 'managePeople':
    case 'changeCompany':
    case 'changeCompanyIdentity':
    case 'manageNotices':
    case 'exportOwnData':
    case 'leavePlatform':
    case 'recordWorkOrder':
    case 'amendWorkOrder':
    case 'voidWorkOrder':
    case 'recalculateWorkOrders':
    case 'defineEmissionSource':
    case 'resolveCases':
    case 'readDevices':
    case 'readTablets':
    case 'manageTablets':
    case 'readOperators':
    case 'manageOwnPin':
    case 'manageMeters':
    case 'submitForOthers':
    case 'issueStatement':
    case 'submitStatement':
    case 'sendStatement':
      return false;
  }
}
