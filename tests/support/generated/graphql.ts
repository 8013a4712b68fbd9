/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AccountStatus =
  | 'ACTIVE'
  | 'REMOVED'
  | 'SUSPENDED';

export type ActivityDataInput = {
  readonly category: EmissionCategory;
  readonly equipment?: string | null | undefined;
  readonly fugitive?: FugitiveBasisInput | null | undefined;
  readonly id: string;
  readonly meter?: MeterReadingInput | null | undefined;
  readonly note?: string | null | undefined;
  readonly origin?: DataOrigin;
  readonly quantity: number;
  readonly sourceId: string;
  readonly stage: ProcessStage;
  readonly unit: string;
};

export type AddSiteImageInput = {
  readonly commandId: string;
  /** PNG, JPEG or WebP of at most 180 kB */
  readonly imageBase64: string;
  readonly imageId: string;
};

export type AmendWorkOrderInput = {
  readonly baseRevision: number;
  readonly changes: ReadonlyArray<CellChangeInput>;
  readonly reason?: string | null | undefined;
};

export type ArchiveMeterInput = {
  readonly commandId: string;
  /** False takes it back into use */
  readonly isArchived?: boolean;
  readonly meterId: string;
};

export type ArchiveProductionLineInput = {
  readonly commandId: string;
  /** False takes it back into use */
  readonly isArchived?: boolean;
  readonly lineId: string;
};

export type AuditChainFault =
  | 'CHANGED'
  | 'MISSING'
  | 'OUTSIDE';

export type AuditFilter = {
  readonly group?: AuditGroup | null | undefined;
  readonly personId?: string | null | undefined;
  readonly since?: string | null | undefined;
  /** Part of what is shown, in either language */
  readonly text?: string | null | undefined;
  /** Not included */
  readonly until?: string | null | undefined;
};

export type AuditGroup =
  | 'COMPANY'
  | 'FACTORS'
  | 'MEMBERSHIP'
  | 'PEOPLE'
  | 'SIGN_IN'
  | 'SITE'
  | 'STATEMENTS'
  | 'SYSTEM'
  | 'TABLETS'
  | 'WORK_ORDERS';

export type AuditPersonKind =
  | 'COMMAND'
  | 'NOBODY'
  | 'PERSON'
  | 'TABLET';

export type Bath =
  | 'CHROMIUM_HEXAVALENT'
  | 'CHROMIUM_TRIVALENT'
  | 'COPPER_ACID'
  | 'COPPER_CYANIDE'
  | 'NICKEL_SULFAMATE'
  | 'NICKEL_WATTS'
  | 'ZINC_ACID_CHLORIDE'
  | 'ZINC_ALKALINE'
  | 'ZINC_CYANIDE';

export type CaseResolution =
  /** A late entry was applied after all, or of two equal numbers one was voided */
  | 'ACCEPTED'
  /** Both sides came to hold the same value */
  | 'AGREED'
  | 'DEVICE_VALUE'
  /** A late entry was set aside, or both equal numbers are kept */
  | 'DISMISSED'
  | 'OTHER_VALUE'
  | 'SERVER_VALUE';

export type CellChangeInput = {
  readonly base?: string | number | boolean | null | null | undefined;
  readonly cell: string;
  readonly new?: string | number | boolean | null | null | undefined;
};

export type ChangeEmailInput = {
  readonly commandId: string;
  readonly currentPassword: string;
  readonly email: string;
};

/** The whole of what may change; source, category and unit stay */
export type ChangeMeterInput = {
  readonly commandId: string;
  readonly digits?: number | null | undefined;
  readonly lineId?: string | null | undefined;
  readonly meterId: string;
  readonly multiplier: number;
  readonly name: string;
  readonly serialNumber?: string | null | undefined;
  readonly stage?: ProcessStage | null | undefined;
};

export type ChangeRoleInput = {
  readonly commandId: string;
  /** One that a person of a company can have */
  readonly newRole: Role;
  readonly personId: string;
  /** Of an auditor, and only there: the last day, within a year */
  readonly validUntil?: string | null | undefined;
};

export type CoatingInput = {
  readonly bath?: Bath | null | undefined;
  readonly densityKgPerM3?: number | null | undefined;
  readonly metal: PlatedMetal;
  readonly thicknessUm?: number | null | undefined;
};

/** Exactly one of `record`, `amend`, `void` and `discard` is set */
export type CommandInput = {
  readonly amend?: AmendWorkOrderInput | null | undefined;
  /** Commands that must have had their effect before this one */
  readonly dependsOn?: ReadonlyArray<string>;
  readonly deviceTime: string;
  readonly discard?: DiscardCommandInput | null | undefined;
  readonly id: string;
  /** The device noticed that its clock may be wrong; evidence only */
  readonly isClockSuspect?: boolean;
  /** The member who unlocked the shared tablet, or whose entry an office hands in */
  readonly operatorId?: string | null | undefined;
  readonly record?: RecordWorkOrderInput | null | undefined;
  readonly sequence: number;
  /** Total that the device showed, in kg CO2e; evidence only */
  readonly shownEmissionsKgCo2e?: number | null | undefined;
  /** The refused command that this one takes the place of */
  readonly supersedes?: string | null | undefined;
  readonly void?: VoidWorkOrderInput | null | undefined;
  readonly workOrderId: string;
};

export type CompanyStatus =
  | 'ACTIVE'
  | 'LEFT'
  | 'PENDING'
  | 'REJECTED'
  | 'SUSPENDED';

export type ConfirmEmailInput = {
  readonly commandId: string;
  /** From the link of the letter */
  readonly token: string;
};

export type ContactMessageInput = {
  readonly body: string;
  readonly email: string;
  /** How long the form was open */
  readonly filledInSeconds: number;
  /** Made by the form; a message sent twice is one */
  readonly messageId: string;
  readonly name: string;
  readonly organisation?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly subject: string;
  /** Left empty by people, who do not see it */
  readonly website?: string | null | undefined;
};

export type DataOrigin =
  | 'ALLOCATED'
  | 'ESTIMATED'
  | 'METERED'
  | 'TYPED';

export type DecideMembershipInput = {
  readonly commandId: string;
  readonly memberId: string;
  readonly move: MembershipMove;
  /** Needed to reject or to suspend; the company reads it */
  readonly reason?: string | null | undefined;
};

export type DeclaredUnit =
  | 'KG'
  | 'M2'
  | 'M2_UM'
  | 'PIECE';

export type DefineDisclaimerInput = {
  readonly commandId: string;
  readonly points: ReadonlyArray<DisclaimerPointInput>;
  /** The newest version and one */
  readonly version: number;
};

export type DefineEmissionSourceInput = {
  readonly category: EmissionCategory;
  readonly commandId: string;
  readonly document: string;
  readonly factorId: string;
  readonly kgCo2ePerUnit: number;
  readonly nameEn?: string | null | undefined;
  readonly nameZhTw: string;
  readonly note?: string | null | undefined;
  readonly publisher: string;
  readonly sourceId: string;
  readonly unit: string;
  readonly url?: string | null | undefined;
  readonly validFrom: string;
  readonly year: number;
};

export type DefineMeterInput = {
  readonly category: EmissionCategory;
  readonly commandId: string;
  readonly digits?: number | null | undefined;
  readonly initialReading?: number | null | undefined;
  readonly lineId?: string | null | undefined;
  readonly meterId: string;
  readonly multiplier?: number;
  readonly name: string;
  readonly plantId: string;
  readonly serialNumber?: string | null | undefined;
  readonly sourceId: string;
  readonly stage?: ProcessStage | null | undefined;
  readonly unit: string;
};

export type DefineProductionLineInput = {
  readonly commandId: string;
  readonly lineId: string;
  readonly name: string;
  readonly plantId: string;
};

export type DefineSiteTextInput = {
  readonly bodyEn: string;
  readonly bodyZhTw: string;
  readonly commandId: string;
  readonly kind: SiteTextKind;
  /** The newest version and one */
  readonly version: number;
};

export type DeviceReportInput = {
  readonly attentionCount: number;
  readonly clockOffsetMs?: number | null | undefined;
  readonly draftCount: number;
  readonly epochSeen?: string | null | undefined;
  readonly isStoragePersisted?: boolean | null | undefined;
  readonly oldestQueuedAt?: string | null | undefined;
  readonly usageMb?: number | null | undefined;
  readonly waitingCount: number;
};

/** A person gave up an entry that was refused; kept for the audit log */
export type DiscardCommandInput = {
  readonly discardedCommandId: string;
  readonly reason?: string | null | undefined;
};

export type DisclaimerPointInput = {
  readonly en: string;
  readonly zhTw: string;
};

export type DismissFactorNoticeInput = {
  readonly commandId: string;
  readonly proposalId: string;
};

export type EmissionCategory =
  | 'SCOPE1_FUGITIVE'
  | 'SCOPE1_MOBILE'
  | 'SCOPE1_PROCESS'
  | 'SCOPE1_STATIONARY'
  | 'SCOPE2'
  | 'SCOPE3_OTHER'
  | 'SCOPE3_PRODUCTS_USED'
  | 'SCOPE3_TRANSPORT'
  | 'SCOPE3_USE_OF_PRODUCTS';

export type ErrorCode =
  | 'ACCESS_ENDED'
  | 'COMPANY_LEFT'
  | 'COMPANY_PENDING'
  | 'COMPANY_REJECTED'
  | 'COMPANY_SUSPENDED'
  | 'FACTOR_MISSING'
  | 'FORBIDDEN'
  | 'ID_REUSED'
  | 'INTERNAL'
  | 'LAST_OWNER'
  | 'MOVE_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'OWNER_MISMATCH'
  | 'PASSWORD_NEEDED'
  | 'RATE_LIMITED'
  | 'REVISION_CONFLICT'
  | 'SECOND_FACTOR_MISSING'
  | 'SECOND_FACTOR_NEEDED'
  | 'STATEMENT_ALTERED'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE'
  | 'UPGRADE_REQUIRED'
  | 'VALIDATION_FAILED';

export type ExportAuditInput = {
  readonly commandId: string;
  readonly entryCount: number;
  /** As it was asked of `auditEntries` */
  readonly filter?: AuditFilter | null | undefined;
};

export type FactorChangeInput = {
  readonly category: EmissionCategory;
  readonly ch4KgPerUnit?: number | null | undefined;
  readonly co2KgPerUnit?: number | null | undefined;
  readonly countsInTotal: boolean;
  readonly document: string;
  readonly documentEn?: string | null | undefined;
  readonly factorId: string;
  readonly fallbackSourceId?: string | null | undefined;
  readonly gwpSet?: GwpSet | null | undefined;
  readonly isAnnual: boolean;
  readonly kgCo2ePerUnit: number;
  readonly kind: FactorChangeKind;
  readonly n2oKgPerUnit?: number | null | undefined;
  readonly nameEn: string;
  readonly nameZhTw: string;
  readonly note?: string | null | undefined;
  readonly publishedOn: string;
  readonly publisher: string;
  /** For readers abroad */
  readonly publisherEn?: string | null | undefined;
  readonly sourceId: string;
  readonly sourceNameEn?: string | null | undefined;
  /** Of a source that is added */
  readonly sourceNameZhTw?: string | null | undefined;
  /** The row whose place this one takes */
  readonly supersedesId?: string | null | undefined;
  readonly unit: string;
  readonly url: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly year: number;
};

export type FactorChangeKind =
  | 'ADD_SOURCE'
  | 'ADD_VERSION'
  | 'SUPERSEDE';

export type FactorProposalState =
  | 'PROPOSED'
  | 'REJECTED'
  | 'RELEASED'
  | 'WITHDRAWN';

export type FugitiveBasisInput = {
  readonly chargeKg?: number | null | undefined;
  readonly leakRatePercentPerYear?: number | null | undefined;
  readonly method: FugitiveMethod;
  readonly months?: number | null | undefined;
};

export type FugitiveMethod =
  | 'CHARGE_AND_LEAK_RATE'
  | 'TOP_UP';

export type GwpSet =
  | 'AR4'
  | 'AR5'
  | 'AR6';

export type HidingReason =
  | 'ONE_PREVAILS'
  | 'OPEN_MONTH'
  | 'TOO_FEW';

export type InvitePersonInput = {
  readonly commandId: string;
  /** Without one, a link is shown */
  readonly email?: string | null | undefined;
  /** One that a person of a company can have */
  readonly newRole: Role;
  readonly note?: string | null | undefined;
  /** Of an auditor, and only there: the last day, within a year */
  readonly validUntil?: string | null | undefined;
};

export type IssueStatementInput = {
  readonly commandId: string;
  readonly language: StatementLanguage;
  /** The newest statement about exactly these work orders, unless it was revoked; REVISION_CONFLICT when another is */
  readonly replaces?: ReplacedStatementInput | null | undefined;
  readonly statementId: string;
  readonly workOrders: ReadonlyArray<StatedWorkOrderInput>;
};

export type JoinCompanyInput = {
  readonly account: string;
  /** Made by the form; the same sent twice is one */
  readonly commandId: string;
  readonly displayName: string;
  readonly email?: string | null | undefined;
  readonly password: string;
  /** From the link */
  readonly token: string;
};

export type LeavePlatformInput = {
  readonly commandId: string;
  /** Typed by the owner: the name of the company as it stands */
  readonly companyName: string;
  /** The guild reads it */
  readonly reason?: string | null | undefined;
};

export type LedgerEntryKind =
  | 'CORRECTION'
  | 'GAP'
  | 'ORDER'
  | 'OVERLAP';

export type LetterState =
  | 'FAILED'
  | 'SENT'
  | 'WAITING';

export type LiftGuildSecondFactorInput = {
  readonly commandId: string;
  readonly personId: string;
  /** How it was made sure who asks; kept in the audit log */
  readonly reason: string;
};

export type LowerEndReason =
  | 'CORRECTION'
  | 'REPLACED'
  | 'ROLL_OVER';

export type MarkContactMessageInput = {
  readonly commandId: string;
  readonly messageId: string;
  readonly state: MessageState;
};

export type MembershipMove =
  | 'APPROVE'
  | 'REINSTATE'
  | 'REJECT'
  | 'SUSPEND';

export type MessageState =
  | 'ANSWERED'
  | 'JUNK'
  | 'READ'
  | 'UNREAD';

export type MeterReadingInput = {
  readonly digits?: number | null | undefined;
  readonly endReading: number;
  readonly lowerEndReason?: LowerEndReason | null | undefined;
  readonly meterId?: string | null | undefined;
  readonly multiplier?: number;
  readonly newMeterStartReading?: number | null | undefined;
  readonly oldMeterEndReading?: number | null | undefined;
  readonly startReading: number;
};

export type MovePersonInput = {
  readonly commandId: string;
  readonly move: PersonMove;
  readonly personId: string;
};

export type OpenCaseFilter = {
  /** OPEN when absent */
  readonly status?: OpenCaseStatus | null | undefined;
  readonly workOrderId?: string | null | undefined;
};

export type OpenCaseKind =
  | 'CONFLICT'
  | 'DUPLICATE_NUMBER'
  | 'LATE';

export type OpenCaseStatus =
  | 'OPEN'
  | 'RESOLVED';

export type OutcomeStatus =
  | 'APPLIED'
  | 'BLOCKED'
  | 'CONFLICT'
  | 'DUPLICATE'
  | 'LATE'
  | 'REJECTED'
  | 'RETRY';

/** At most one of `after` and `before`; `before: "END"` asks for the last page */
export type PageInput = {
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
  readonly first?: number;
};

export type PasswordResetRequestInput = {
  readonly commandId: string;
  /** Account name or e-mail address */
  readonly name: string;
};

export type PersonMove =
  | 'DEACTIVATE'
  | 'REACTIVATE'
  | 'REMOVE';

export type PlatedMetal =
  | 'CHROMIUM'
  | 'COPPER'
  | 'NICKEL'
  | 'ZINC';

export type PlatingMethod =
  | 'BARREL'
  | 'RACK';

export type PostFilter = {
  readonly standing?: PostStanding | null | undefined;
  /** Part of a title, a body or a place */
  readonly text?: string | null | undefined;
};

export type PostKind =
  | 'ANNOUNCEMENT'
  | 'EVENT';

export type PostStanding =
  | 'DRAFT'
  | 'EXPIRED'
  | 'PUBLISHED'
  | 'SCHEDULED';

export type ProcessStage =
  | 'ELECTROPLATING'
  | 'PERIPHERAL'
  | 'POST_TREATMENT'
  | 'PRE_TREATMENT';

export type ProposeFactorChangesInput = {
  readonly changes: ReadonlyArray<FactorChangeInput>;
  readonly commandId: string;
  readonly proposalId: string;
  readonly reason: string;
};

export type QuantityUnit =
  | 'CM2'
  | 'KG'
  | 'OTHER'
  | 'PIECE';

export type QuarantineFilter = {
  /** WAITING when absent */
  readonly status?: QuarantineStatus | null | undefined;
};

export type QuarantineStatus =
  /** Given up by a person at the device */
  | 'DISCARDED'
  /** The same command was applied later */
  | 'SETTLED'
  /** A corrected command took its place */
  | 'SUPERSEDED'
  | 'WAITING';

export type ReasonedStatementMoveInput = {
  readonly commandId: string;
  readonly reason: string;
  readonly statementId: string;
};

export type RecalculateWorkOrdersInput = {
  readonly commandId: string;
  readonly reason: string;
  readonly workOrders: ReadonlyArray<RecalculatedOrderInput>;
};

export type RecalculatedOrderInput = {
  /** The revision that was looked at */
  readonly basedOn: number;
  readonly workOrderId: string;
};

export type RecordWorkOrderInput = {
  readonly content: WorkOrderContentInput;
  readonly copiedFromWorkOrderId?: string | null | undefined;
};

export type ReferenceValueKind =
  | 'DENSITY_KG_PER_M3'
  | 'GWP100'
  | 'LEAK_RATE_PERCENT_PER_YEAR';

export type RefuseFactorProposalInput = {
  readonly commandId: string;
  readonly proposalId: string;
  readonly reason: string;
};

export type RegisterCompanyInput = {
  /** The name of the first account, of the owner */
  readonly account: string;
  readonly address?: string | null | undefined;
  readonly businessHours?: string | null | undefined;
  readonly contactPerson?: string | null | undefined;
  readonly email: string;
  readonly fax?: string | null | undefined;
  /** How long the form was open */
  readonly filledInSeconds: number;
  readonly name: string;
  /** Left empty by people, who do not see it */
  readonly nickname?: string | null | undefined;
  readonly password: string;
  readonly phone?: string | null | undefined;
  readonly region?: string | null | undefined;
  /** Made by the form; a registration sent twice is one */
  readonly registrationId: string;
  readonly speciality?: string | null | undefined;
  /** 統一編號: checked for its form, not for its existence */
  readonly taxId?: string | null | undefined;
  readonly website?: string | null | undefined;
};

export type ReleaseFactorProposalInput = {
  readonly commandId: string;
  readonly proposalId: string;
  readonly reason?: string | null | undefined;
};

export type RemoveContactMessageInput = {
  readonly commandId: string;
  readonly messageId: string;
};

export type RemovePostInput = {
  readonly basedOn: number;
  readonly commandId: string;
  readonly postId: string;
};

export type RenameProductionLineInput = {
  readonly commandId: string;
  readonly lineId: string;
  readonly name: string;
};

/** A statement as whoever issues the next one has seen it */
export type ReplacedStatementInput = {
  readonly seenAs: StatementState;
  readonly statementId: string;
};

export type ResetOwnerAccessInput = {
  readonly commandId: string;
  /** Takes the second factor off that owner at once */
  readonly liftsSecondFactor?: boolean | null | undefined;
  readonly memberId: string;
  /** Left out where no owner can sign in */
  readonly ownerId?: string | null | undefined;
  /** The company reads it */
  readonly reason: string;
};

export type ResetPasswordInput = {
  readonly commandId: string;
  readonly newPassword: string;
  /** From the link of the letter */
  readonly token: string;
};

export type ResolveCaseInput = {
  readonly caseId: string;
  readonly commandId: string;
  readonly note?: string | null | undefined;
  readonly resolution: CaseResolution;
  /** For OTHER_VALUE */
  readonly value?: string | number | boolean | null | null | undefined;
};

export type RetryLettersInput = {
  readonly commandId: string;
};

export type RevisionKind =
  | 'AMEND'
  | 'RECORD'
  | 'VOID';

export type RevokeInvitationInput = {
  readonly commandId: string;
  readonly invitationId: string;
};

export type Role =
  | 'AUDITOR'
  | 'GUILD_ADMIN'
  | 'GUILD_OFFICER'
  | 'OFFICE'
  | 'OPERATOR'
  | 'OWNER'
  | 'TABLET';

export type SavePostInput = {
  /** The revision that was seen; 0 for a new post */
  readonly basedOn: number;
  readonly bodyEn?: string | null | undefined;
  readonly bodyZhTw: string;
  readonly commandId: string;
  readonly coverAltEn?: string | null | undefined;
  /** Wanted of a post with a cover */
  readonly coverAltZhTw?: string | null | undefined;
  readonly coverImageId?: string | null | undefined;
  readonly endsAt?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
  readonly isDraft: boolean;
  readonly isPinned: boolean;
  readonly kind: PostKind;
  readonly placeEn?: string | null | undefined;
  readonly placeZhTw?: string | null | undefined;
  readonly postId: string;
  readonly publishAt?: string | null | undefined;
  readonly startsAt?: string | null | undefined;
  readonly titleEn?: string | null | undefined;
  readonly titleZhTw: string;
};

export type SaveSiteProfileInput = {
  readonly addressEn?: string | null | undefined;
  readonly addressZhTw?: string | null | undefined;
  /** The revision that was seen */
  readonly basedOn: number;
  readonly commandId: string;
  readonly email?: string | null | undefined;
  readonly hoursEn?: string | null | undefined;
  readonly hoursZhTw?: string | null | undefined;
  readonly lineId?: string | null | undefined;
  readonly lineUrl?: string | null | undefined;
  readonly nameEn?: string | null | undefined;
  readonly nameZhTw: string;
  readonly phone?: string | null | undefined;
};

export type SendConfirmationInput = {
  readonly commandId: string;
  readonly email: string;
};

export type SendStatementInput = {
  readonly commandId: string;
  readonly message?: string | null | undefined;
  readonly statementId: string;
  /** One e-mail address */
  readonly to: string;
};

export type SiteTextKind =
  | 'PRIVACY'
  | 'TERMS';

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type StageEquipmentInput = {
  readonly equipment: string;
  readonly stage: ProcessStage;
};

/** A work order at the revision that was looked at */
export type StatedWorkOrderInput = {
  readonly revision: number;
  readonly workOrderId: string;
};

export type StatementEventKind =
  | 'ISSUED'
  | 'RETURNED'
  | 'REVOKED'
  | 'SEALED'
  | 'SENT'
  | 'SUBMITTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type StatementFilter = {
  readonly customerOrderNumber?: string | null | undefined;
  readonly states?: ReadonlyArray<StatementState> | null | undefined;
  /** Found anywhere in serial number, customer, company, and numbers and products of the orders */
  readonly text?: string | null | undefined;
  readonly workOrderId?: string | null | undefined;
};

export type StatementLanguage =
  | 'EN'
  | 'ZH_TW'
  | 'ZH_TW_EN';

export type StatementMoveInput = {
  readonly commandId: string;
  readonly statementId: string;
};

export type StatementState =
  | 'ISSUED'
  | 'RETURNED'
  | 'REVOKED'
  | 'SEALED'
  | 'SUBMITTED'
  | 'SUPERSEDED';

export type SubmitCommandsInput = {
  readonly clientBuild?: string | null | undefined;
  readonly commands: ReadonlyArray<CommandInput>;
  readonly expectedAccountId: string;
  readonly expectedCompanyId: string;
  readonly installId: string;
  readonly protocolVersion: number;
  readonly report?: DeviceReportInput | null | undefined;
};

export type UploadGuildSealInput = {
  readonly commandId: string;
  /** A PNG of at most 180 kB and 2000 × 2000 pixels, base64 */
  readonly imageBase64: string;
  readonly sealId: string;
};

export type VerifyAuditInput = {
  readonly commandId: string;
};

export type VoidWorkOrderInput = {
  readonly baseRevision: number;
  readonly reason: string;
};

export type WorkOrderContentInput = {
  readonly activityData: ReadonlyArray<ActivityDataInput>;
  readonly allocationSharePercent?: number | null | undefined;
  readonly areaCm2?: number | null | undefined;
  readonly coatings: ReadonlyArray<CoatingInput>;
  readonly customerEmail?: string | null | undefined;
  readonly customerName?: string | null | undefined;
  readonly customerOrderNumber: string;
  readonly endTime: string;
  readonly endsNextDay: boolean;
  readonly massKg?: number | null | undefined;
  readonly note?: string | null | undefined;
  readonly pieceCount?: number | null | undefined;
  readonly plantId: string;
  readonly platingMethod?: PlatingMethod | null | undefined;
  readonly processingDate: string;
  readonly productName: string;
  readonly quantity: number;
  readonly quantityUnit: QuantityUnit;
  readonly quantityUnitName?: string | null | undefined;
  readonly stageEquipment?: ReadonlyArray<StageEquipmentInput>;
  readonly startTime: string;
  readonly workOrderNumber: string;
};

export type WorkOrderFilter = {
  readonly createdBy?: string | null | undefined;
  readonly customerOrderNumber?: string | null | undefined;
  /** Only orders with open cases */
  readonly hasOpenCases?: boolean | null | undefined;
  /** Only these work orders, at most 100 */
  readonly ids?: ReadonlyArray<string> | null | undefined;
  readonly metals?: ReadonlyArray<PlatedMetal> | null | undefined;
  readonly number?: number | null | undefined;
  readonly processedFrom?: string | null | undefined;
  readonly processedTo?: string | null | undefined;
  readonly productName?: string | null | undefined;
  /** Work orders with activity data of at least one of these sources */
  readonly sourceIds?: ReadonlyArray<string> | null | undefined;
  readonly status?: WorkOrderStatus | null | undefined;
  /** Found anywhere in numbers, product, customer and author */
  readonly text?: string | null | undefined;
  readonly workOrderNumber?: string | null | undefined;
};

export type WorkOrderSort = {
  readonly direction: SortDirection;
  readonly field: WorkOrderSortField;
};

export type WorkOrderSortField =
  | 'CREATED_AT'
  | 'CREATED_BY'
  | 'CUSTOMER_ORDER_NUMBER'
  | 'EMISSIONS'
  | 'METAL'
  | 'NUMBER'
  | 'PROCESSING_DATE'
  | 'PRODUCT_NAME'
  | 'STATUS'
  | 'WORK_ORDER_NUMBER';

export type WorkOrderStatus =
  | 'IN_USE'
  | 'VOID';

export type TestOwnEmailQueryVariables = Exact<{ [key: string]: never; }>;


export type TestOwnEmailQuery = { readonly ownEmail: { readonly email: string | null, readonly pendingEmail: string | null } };

export type TestChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type TestChangeEmailMutation = { readonly changeEmail: { readonly email: string | null, readonly pendingEmail: string | null } };

export type TestConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type TestConfirmEmailMutation = { readonly confirmEmail: { readonly email: string } };

export type TestRequestPasswordResetMutationVariables = Exact<{
  input: PasswordResetRequestInput;
}>;


export type TestRequestPasswordResetMutation = { readonly requestPasswordReset: { readonly isReceived: boolean } };

export type TestResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type TestResetPasswordMutation = { readonly resetPassword: { readonly isReset: boolean } };

export type TestAuditEntriesQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type TestAuditEntriesQuery = { readonly auditEntries: { readonly total: number, readonly totalIsExact: boolean, readonly searched: number | null, readonly items: ReadonlyArray<{ readonly id: string, readonly recordedAt: string, readonly action: string, readonly personId: string | null, readonly personKind: AuditPersonKind, readonly personName: string | null, readonly deviceName: string | null, readonly companyId: string | null, readonly companyName: string | null, readonly entity: string, readonly objectId: string | null, readonly objectName: string | null, readonly reason: string | null, readonly moreChanges: number, readonly chain: string | null, readonly sequence: number | null, readonly previousHash: string | null, readonly hash: string | null, readonly record: string | null, readonly changes: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }>, readonly pageInfo: { readonly startCursor: string | null, readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean } } };

export type TestAuditPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type TestAuditPeopleQuery = { readonly auditPeople: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isTablet: boolean }> };

export type TestVerifyAuditMutationVariables = Exact<{
  input: VerifyAuditInput;
}>;


export type TestVerifyAuditMutation = { readonly verifyAudit: { readonly isWhole: boolean, readonly entryCount: number, readonly since: string | null, readonly until: string | null, readonly fault: AuditChainFault | null, readonly sequence: number | null, readonly brokenAt: string | null, readonly companyName: string | null } };

export type TestOpenCasesQueryVariables = Exact<{
  filter?: OpenCaseFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type TestOpenCasesQuery = { readonly openCases: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly kind: OpenCaseKind, readonly status: OpenCaseStatus, readonly cell: string | null, readonly base: string | number | boolean | null, readonly lateKind: RevisionKind | null, readonly reason: string | null, readonly candidateEmissionsKgCo2e: number | null, readonly resolution: CaseResolution | null, readonly resolvedValue: string | number | boolean | null, readonly resolvedBy: string | null, readonly resolvedAt: string | null, readonly resolutionNote: string | null, readonly changes: ReadonlyArray<{ readonly cell: string, readonly base: string | number | boolean | null, readonly new: string | number | boolean | null }>, readonly serverSide: { readonly value: string | number | boolean | null, readonly by: string, readonly at: string, readonly deviceName: string | null }, readonly deviceSide: { readonly value: string | number | boolean | null, readonly by: string, readonly at: string, readonly deviceName: string | null, readonly deviceTime: string | null, readonly isClockSuspect: boolean }, readonly workOrder: { readonly id: string, readonly openCaseCount: number, readonly openCases: ReadonlyArray<{ readonly id: string }> }, readonly otherWorkOrder: { readonly id: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type TestResolveCaseMutationVariables = Exact<{
  input: ResolveCaseInput;
}>;


export type TestResolveCaseMutation = { readonly resolveCase: { readonly id: string, readonly status: OpenCaseStatus, readonly resolution: CaseResolution | null, readonly resolvedValue: string | number | boolean | null, readonly resolvedBy: string | null, readonly workOrder: { readonly revision: number, readonly status: WorkOrderStatus, readonly openCaseCount: number, readonly attributedEmissionsKgCo2e: number } } };

export type TestQuarantinedCommandsQueryVariables = Exact<{
  filter?: QuarantineFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type TestQuarantinedCommandsQuery = { readonly quarantinedCommands: { readonly total: number, readonly isFull: boolean, readonly items: ReadonlyArray<{ readonly commandId: string, readonly workOrderId: string, readonly workOrderNumber: string | null, readonly status: QuarantineStatus, readonly code: ErrorCode, readonly parameters: Record<string, string | number | boolean | null>, readonly payload: string, readonly recordedBy: string, readonly deviceName: string | null, readonly deviceTime: string | null, readonly attempts: number, readonly firstReceivedAt: string, readonly lastReceivedAt: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly code: string }> }> } };

export type TestDemoImpactQueryVariables = Exact<{
  proposalId: string;
}>;


export type TestDemoImpactQuery = { readonly factorChangeImpact: { readonly workOrders: number, readonly members: number, readonly changeKgCo2e: number, readonly isComplete: boolean } };

export type TestDisclaimerQueryVariables = Exact<{ [key: string]: never; }>;


export type TestDisclaimerQuery = { readonly disclaimer: { readonly version: number, readonly createdBy: string, readonly points: ReadonlyArray<{ readonly zhTw: string, readonly en: string }> } };

export type TestDisclaimersQueryVariables = Exact<{ [key: string]: never; }>;


export type TestDisclaimersQuery = { readonly disclaimers: ReadonlyArray<{ readonly version: number, readonly createdBy: string }> };

export type TestDefineDisclaimerMutationVariables = Exact<{
  input: DefineDisclaimerInput;
}>;


export type TestDefineDisclaimerMutation = { readonly defineDisclaimer: { readonly version: number, readonly createdAt: string, readonly createdBy: string } };

export type TestEmissionSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type TestEmissionSourcesQuery = { readonly emissionSources: ReadonlyArray<{ readonly id: string, readonly ownerId: string, readonly nameZhTw: string, readonly nameEn: string, readonly fallbackSourceId: string | null, readonly sortOrder: number, readonly uses: ReadonlyArray<{ readonly category: EmissionCategory, readonly units: ReadonlyArray<string> }> }> };

export type TestEmissionFactorsQueryVariables = Exact<{
  inForceOn?: string | null | undefined;
}>;


export type TestEmissionFactorsQuery = { readonly emissionFactors: ReadonlyArray<{ readonly id: string, readonly ownerId: string, readonly sourceId: string, readonly category: EmissionCategory, readonly unit: string, readonly nameZhTw: string, readonly nameEn: string, readonly kgCo2ePerUnit: number, readonly co2KgPerUnit: number | null, readonly ch4KgPerUnit: number | null, readonly n2oKgPerUnit: number | null, readonly gwpSet: GwpSet | null, readonly validFrom: string, readonly validTo: string | null, readonly publishedOn: string | null, readonly publisher: string, readonly document: string, readonly publisherEn: string | null, readonly documentEn: string | null, readonly year: number, readonly url: string | null, readonly note: string | null, readonly isVerified: boolean, readonly isAnnual: boolean, readonly countsInTotal: boolean, readonly supersedesId: string | null }> };

export type TestReferenceValuesQueryVariables = Exact<{
  kind?: ReferenceValueKind | null | undefined;
}>;


export type TestReferenceValuesQuery = { readonly referenceValues: ReadonlyArray<{ readonly id: string, readonly kind: ReferenceValueKind, readonly key: string, readonly value: number, readonly gwpSet: GwpSet | null, readonly publisher: string, readonly document: string }> };

export type TestDefineEmissionSourceMutationVariables = Exact<{
  input: DefineEmissionSourceInput;
}>;


export type TestDefineEmissionSourceMutation = { readonly defineEmissionSource: { readonly id: string, readonly ownerId: string, readonly nameZhTw: string, readonly nameEn: string, readonly uses: ReadonlyArray<{ readonly category: EmissionCategory, readonly units: ReadonlyArray<string> }> } };

export type TestExportAuditMutationVariables = Exact<{
  input: ExportAuditInput;
}>;


export type TestExportAuditMutation = { readonly exportAudit: { readonly entryCount: number } };

export type TestFactorChangeImpactQueryVariables = Exact<{
  proposalId: string;
}>;


export type TestFactorChangeImpactQuery = { readonly factorChangeImpact: { readonly workOrders: number, readonly unissuedWorkOrders: number, readonly workOrdersWithoutFactor: number, readonly issuedStatements: number, readonly submittedStatements: number, readonly sealedStatements: number, readonly members: number, readonly beforeKgCo2e: number, readonly afterKgCo2e: number, readonly changeKgCo2e: number, readonly examinedWorkOrders: number, readonly isComplete: boolean, readonly memberChanges: { readonly medianKgCo2e: number } | null } };

export type TestFactorProposalsQueryVariables = Exact<{
  states?: ReadonlyArray<FactorProposalState> | FactorProposalState | null | undefined;
}>;


export type TestFactorProposalsQuery = { readonly factorProposals: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly state: FactorProposalState, readonly reason: string, readonly proposedBy: string, readonly isOwn: boolean, readonly decidedBy: string | null, readonly decisionReason: string | null, readonly changes: ReadonlyArray<{ readonly factorId: string, readonly kgCo2ePerUnit: number }> }> } };

export type TestFactorProposalQueryVariables = Exact<{
  id: string;
}>;


export type TestFactorProposalQuery = { readonly factorProposal: { readonly id: string, readonly state: FactorProposalState, readonly changes: ReadonlyArray<{ readonly factorId: string }> } };

export type TestProposeFactorChangesMutationVariables = Exact<{
  input: ProposeFactorChangesInput;
}>;


export type TestProposeFactorChangesMutation = { readonly proposeFactorChanges: { readonly id: string, readonly state: FactorProposalState, readonly isOwn: boolean, readonly proposedBy: string, readonly decidedBy: string | null } };

export type TestReleaseFactorProposalMutationVariables = Exact<{
  input: ReleaseFactorProposalInput;
}>;


export type TestReleaseFactorProposalMutation = { readonly releaseFactorProposal: { readonly id: string, readonly state: FactorProposalState, readonly proposedBy: string, readonly decidedBy: string | null } };

export type TestRejectFactorProposalMutationVariables = Exact<{
  input: RefuseFactorProposalInput;
}>;


export type TestRejectFactorProposalMutation = { readonly rejectFactorProposal: { readonly id: string, readonly state: FactorProposalState, readonly decidedBy: string | null, readonly decisionReason: string | null } };

export type TestWithdrawFactorProposalMutationVariables = Exact<{
  input: RefuseFactorProposalInput;
}>;


export type TestWithdrawFactorProposalMutation = { readonly withdrawFactorProposal: { readonly id: string, readonly state: FactorProposalState, readonly decidedBy: string | null, readonly decisionReason: string | null } };

export type TestFactorOriginsQueryVariables = Exact<{
  id: string;
}>;


export type TestFactorOriginsQuery = { readonly workOrder: { readonly emissionResult: { readonly lines: ReadonlyArray<{ readonly factor: { readonly publisher: string, readonly publisherEn: string | null, readonly documentEn: string | null } }> } } };

export type TestFactorsInForceQueryVariables = Exact<{
  inForceOn?: string | null | undefined;
}>;


export type TestFactorsInForceQuery = { readonly emissionFactors: ReadonlyArray<{ readonly id: string, readonly sourceId: string, readonly unit: string, readonly category: EmissionCategory, readonly kgCo2ePerUnit: number, readonly supersedesId: string | null, readonly isVerified: boolean, readonly releasedBy: string, readonly proposedBy: string | null, readonly changeReason: string | null, readonly publisherEn: string | null, readonly documentEn: string | null }> };

export type TestEmissionResultQueryVariables = Exact<{
  workOrderId: string;
  revision?: number | null | undefined;
}>;


export type TestEmissionResultQuery = { readonly emissionResult: { readonly workOrderId: string, readonly revision: number, readonly calculationVersion: number, readonly processingDate: string, readonly batchEmissionsKgCo2e: number, readonly attributedEmissionsKgCo2e: number, readonly allocationSharePercent: number, readonly reportedApartKgCo2e: number, readonly hasProvisionalFactor: boolean, readonly hasEstimatedData: boolean, readonly lines: ReadonlyArray<{ readonly activityDataId: string, readonly quantity: number, readonly quantityInFactorUnit: number, readonly emissionsKgCo2e: number, readonly countsInTotal: boolean, readonly factor: { readonly factorId: string, readonly kgCo2ePerUnit: number, readonly isProvisional: boolean, readonly isFallback: boolean } }>, readonly stages: ReadonlyArray<{ readonly key: ProcessStage, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly sources: ReadonlyArray<{ readonly key: string, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly categories: ReadonlyArray<{ readonly key: string, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly isoCategories: ReadonlyArray<{ readonly key: string, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly scopes: ReadonlyArray<{ readonly key: string, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly gases: ReadonlyArray<{ readonly key: string, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly intensities: ReadonlyArray<{ readonly declaredUnit: DeclaredUnit, readonly kgCo2ePerUnit: number | null, readonly missing: ReadonlyArray<string> }> } };

export type TestDefineYyMutationVariables = Exact<{
  input: DefineEmissionSourceInput;
}>;


export type TestDefineYyMutation = { readonly defineEmissionSource: { readonly id: string } };

export type TestUploadGuildSealMutationVariables = Exact<{
  input: UploadGuildSealInput;
}>;


export type TestUploadGuildSealMutation = { readonly uploadGuildSeal: { readonly id: string, readonly imagePng: string, readonly uploadedBy: string, readonly isActive: boolean } };

export type TestGuildSealsQueryVariables = Exact<{ [key: string]: never; }>;


export type TestGuildSealsQuery = { readonly guildSeals: ReadonlyArray<{ readonly id: string, readonly isActive: boolean }> };

export type TestGuildStatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type TestGuildStatisticsQuery = { readonly guildStatistics: { readonly members: ReadonlyArray<{ readonly status: CompanyStatus, readonly count: number }>, readonly months: ReadonlyArray<{ readonly month: string, readonly isOpen: boolean, readonly submitted: number, readonly sealed: number, readonly returned: number, readonly otherLetters: number, readonly workOrders: { readonly value: number | null, readonly hiddenBecause: HidingReason | null }, readonly emissionsKgCo2e: { readonly value: number | null, readonly hiddenBecause: HidingReason | null }, readonly statementsIssued: { readonly value: number | null, readonly hiddenBecause: HidingReason | null }, readonly receivedEntries: { readonly value: number | null, readonly hiddenBecause: HidingReason | null } }> } };

export type TestLeavePlatformMutationVariables = Exact<{
  input: LeavePlatformInput;
}>;


export type TestLeavePlatformMutation = { readonly leavePlatform: { readonly status: CompanyStatus, readonly reason: string | null, readonly changedAt: string | null } };

export type TestMembersWhoLeftQueryVariables = Exact<{ [key: string]: never; }>;


export type TestMembersWhoLeftQuery = { readonly companies: { readonly items: ReadonlyArray<{ readonly id: string, readonly statusReason: string | null, readonly statusChangedAt: string | null }> } };

export type TestGuildPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type TestGuildPeopleQuery = { readonly guildPeople: ReadonlyArray<{ readonly id: string, readonly account: string, readonly role: Role, readonly hasSecondFactor: boolean }> };

export type TestLiftGuildSecondFactorMutationVariables = Exact<{
  input: LiftGuildSecondFactorInput;
}>;


export type TestLiftGuildSecondFactorMutation = { readonly liftGuildSecondFactor: ReadonlyArray<{ readonly account: string, readonly hasSecondFactor: boolean }> };

export type TestSendStatementMutationVariables = Exact<{
  input: SendStatementInput;
}>;


export type TestSendStatementMutation = { readonly sendStatement: { readonly id: string } };

export type TestStatementLettersQueryVariables = Exact<{
  id: string;
}>;


export type TestStatementLettersQuery = { readonly statement: { readonly letters: ReadonlyArray<{ readonly id: string, readonly recipient: string, readonly createdAt: string, readonly sentAt: string | null, readonly state: LetterState }> } };

export type TestRegisterCompanyMutationVariables = Exact<{
  input: RegisterCompanyInput;
}>;


export type TestRegisterCompanyMutation = { readonly registerCompany: { readonly isReceived: boolean } };

export type TestMembershipQueryVariables = Exact<{ [key: string]: never; }>;


export type TestMembershipQuery = { readonly membership: { readonly status: CompanyStatus, readonly reason: string | null, readonly email: string | null, readonly pendingEmail: string | null, readonly statedEmail: string | null } };

export type TestSendConfirmationMutationVariables = Exact<{
  input: SendConfirmationInput;
}>;


export type TestSendConfirmationMutation = { readonly sendConfirmation: { readonly pendingEmail: string | null } };

export type TestDecideMembershipMutationVariables = Exact<{
  input: DecideMembershipInput;
}>;


export type TestDecideMembershipMutation = { readonly decideMembership: { readonly id: string, readonly status: CompanyStatus, readonly statusReason: string | null } };

export type TestApplicantsQueryVariables = Exact<{ [key: string]: never; }>;


export type TestApplicantsQuery = { readonly companies: { readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isEmailConfirmed: boolean, readonly lookAlikes: ReadonlyArray<string> }> } };

export type TestMetersQueryVariables = Exact<{ [key: string]: never; }>;


export type TestMetersQuery = { readonly productionLines: ReadonlyArray<{ readonly id: string, readonly plantId: string, readonly name: string, readonly archivedAt: string | null }>, readonly meters: ReadonlyArray<{ readonly id: string, readonly plantId: string, readonly lineId: string | null, readonly name: string, readonly sourceId: string, readonly category: EmissionCategory, readonly unit: string, readonly stage: ProcessStage | null, readonly multiplier: number, readonly digits: number | null, readonly serialNumber: string | null, readonly initialReading: number | null, readonly archivedAt: string | null, readonly lastReading: { readonly value: number, readonly at: string, readonly workOrderId: string, readonly workOrderNumber: string } | null }> };

export type TestMeterLedgerQueryVariables = Exact<{
  meterId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type TestMeterLedgerQuery = { readonly meterLedger: { readonly openingReading: number | null, readonly closingReading: number | null, readonly assignedQuantity: number, readonly remainderQuantity: number, readonly differenceQuantity: number, readonly isComplete: boolean, readonly entries: ReadonlyArray<{ readonly kind: LedgerEntryKind, readonly startReading: number, readonly endReading: number, readonly quantity: number, readonly workOrderNumber: string, readonly at: string }> } };

export type TestDefineLineMutationVariables = Exact<{
  input: DefineProductionLineInput;
}>;


export type TestDefineLineMutation = { readonly defineProductionLine: { readonly id: string, readonly plantId: string, readonly name: string, readonly archivedAt: string | null } };

export type TestRenameLineMutationVariables = Exact<{
  input: RenameProductionLineInput;
}>;


export type TestRenameLineMutation = { readonly renameProductionLine: { readonly id: string, readonly name: string } };

export type TestArchiveLineMutationVariables = Exact<{
  input: ArchiveProductionLineInput;
}>;


export type TestArchiveLineMutation = { readonly archiveProductionLine: { readonly id: string, readonly archivedAt: string | null } };

export type TestDefineMeterMutationVariables = Exact<{
  input: DefineMeterInput;
}>;


export type TestDefineMeterMutation = { readonly defineMeter: { readonly id: string, readonly lineId: string | null, readonly name: string, readonly multiplier: number, readonly digits: number | null, readonly lastReading: { readonly value: number } | null } };

export type TestChangeMeterMutationVariables = Exact<{
  input: ChangeMeterInput;
}>;


export type TestChangeMeterMutation = { readonly changeMeter: { readonly id: string, readonly name: string, readonly lineId: string | null, readonly multiplier: number, readonly digits: number | null, readonly sourceId: string, readonly unit: string } };

export type TestArchiveMeterMutationVariables = Exact<{
  input: ArchiveMeterInput;
}>;


export type TestArchiveMeterMutation = { readonly archiveMeter: { readonly id: string, readonly archivedAt: string | null } };

export type TestPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type TestPeopleQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly account: string, readonly email: string | null, readonly role: Role, readonly status: AccountStatus, readonly validUntil: string | null, readonly lastSignInAt: string | null, readonly hasSecondFactor: boolean, readonly sessionCount: number }> };

export type TestChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type TestChangeRoleMutation = { readonly changeRole: ReadonlyArray<{ readonly account: string, readonly role: Role, readonly validUntil: string | null, readonly sessionCount: number }> };

export type TestMovePersonMutationVariables = Exact<{
  input: MovePersonInput;
}>;


export type TestMovePersonMutation = { readonly movePerson: ReadonlyArray<{ readonly account: string, readonly status: AccountStatus }> };

export type TestInvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type TestInvitationsQuery = { readonly invitations: ReadonlyArray<{ readonly id: string, readonly role: Role, readonly validUntil: string | null, readonly note: string | null, readonly email: string | null, readonly expiresAt: string | null, readonly invitedBy: string, readonly isFromGuild: boolean }> };

export type TestInvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type TestInvitePersonMutation = { readonly invitePerson: { readonly link: string | null, readonly invitation: { readonly id: string, readonly expiresAt: string | null } } };

export type TestRevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type TestRevokeInvitationMutation = { readonly revokeInvitation: ReadonlyArray<{ readonly id: string }> };

export type TestInvitationQueryVariables = Exact<{
  token: string;
}>;


export type TestInvitationQuery = { readonly invitation: { readonly company: string, readonly role: Role, readonly validUntil: string | null, readonly email: string | null } };

export type TestJoinCompanyMutationVariables = Exact<{
  input: JoinCompanyInput;
}>;


export type TestJoinCompanyMutation = { readonly joinCompany: { readonly account: string } };

export type TestMemberOwnersQueryVariables = Exact<{
  memberId: string;
}>;


export type TestMemberOwnersQuery = { readonly memberOwners: ReadonlyArray<{ readonly id: string, readonly account: string, readonly maskedEmail: string | null }> };

export type TestResetOwnerAccessMutationVariables = Exact<{
  input: ResetOwnerAccessInput;
}>;


export type TestResetOwnerAccessMutation = { readonly resetOwnerAccess: { readonly maskedEmail: string | null, readonly link: string | null, readonly linkExpiresAt: string | null } };

export type TestRecalculationsQueryVariables = Exact<{
  below?: number | null | undefined;
}>;


export type TestRecalculationsQuery = { readonly recalculations: { readonly next: number | null, readonly items: ReadonlyArray<{ readonly workOrderId: string, readonly revision: number, readonly beforeKgCo2e: number, readonly afterKgCo2e: number | null, readonly statements: ReadonlyArray<StatementState>, readonly factors: ReadonlyArray<{ readonly before: { readonly kgCo2ePerUnit: number }, readonly after: { readonly factorId: string, readonly kgCo2ePerUnit: number } }> }> } };

export type TestRecalculateWorkOrdersMutationVariables = Exact<{
  input: RecalculateWorkOrdersInput;
}>;


export type TestRecalculateWorkOrdersMutation = { readonly recalculateWorkOrders: { readonly workOrderIds: ReadonlyArray<string> } };

export type TestFactorNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type TestFactorNoticesQuery = { readonly factorNotices: ReadonlyArray<{ readonly proposalId: string, readonly workOrders: number, readonly isExact: boolean, readonly factors: ReadonlyArray<{ readonly kgCo2ePerUnit: number }> }> };

export type TestDismissFactorNoticeMutationVariables = Exact<{
  input: DismissFactorNoticeInput;
}>;


export type TestDismissFactorNoticeMutation = { readonly dismissFactorNotice: { readonly proposalId: string } };

export type TestServiceHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type TestServiceHealthQuery = { readonly serviceHealth: { readonly buildId: string | null, readonly startedAt: string, readonly now: string, readonly memoryBytes: number, readonly openCases: number, readonly quarantined: number, readonly restoredAt: string | null, readonly signingKeyId: string | null, readonly signingKeyMadeAt: string | null, readonly signingKeyCount: number, readonly sealUploadedAt: string | null, readonly database: { readonly engine: string, readonly answerMs: number, readonly isSchemaAsExpected: boolean, readonly newestMigration: string | null, readonly sizeBytes: number | null, readonly clockOffsetMs: number | null }, readonly disk: { readonly freeBytes: number, readonly totalBytes: number } | null, readonly mail: { readonly hasServer: boolean, readonly waiting: number, readonly oldestWaitingAt: string | null, readonly failing: number, readonly retriable: number, readonly givenUpInWeek: number, readonly sentInDay: number, readonly lastError: string | null }, readonly tablets: ReadonlyArray<{ readonly companyName: string, readonly silent: number, readonly enrolled: number }>, readonly audit: { readonly checkedAt: string, readonly isWhole: boolean, readonly entryCount: number } | null } };

export type TestRetryLettersMutationVariables = Exact<{
  input: RetryLettersInput;
}>;


export type TestRetryLettersMutation = { readonly retryLetters: { readonly waiting: number, readonly failing: number, readonly retriable: number } };

export type TestPublishedPostsQueryVariables = Exact<{
  kind: PostKind;
  page?: PageInput | null | undefined;
}>;


export type TestPublishedPostsQuery = { readonly publishedPosts: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly titleZhTw: string, readonly summaryZhTw: string, readonly summaryEn: string | null, readonly isPinned: boolean, readonly publishedAt: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type TestPublishedPostQueryVariables = Exact<{
  kind: PostKind;
  id: string;
}>;


export type TestPublishedPostQuery = { readonly publishedPost: { readonly id: string, readonly titleZhTw: string, readonly bodyZhTw: string, readonly coverImageId: string | null, readonly coverAltZhTw: string | null, readonly coverAltEn: string | null, readonly startsAt: string | null, readonly placeZhTw: string | null } };

export type TestPostsQueryVariables = Exact<{
  kind: PostKind;
  filter?: PostFilter | null | undefined;
}>;


export type TestPostsQuery = { readonly posts: { readonly items: ReadonlyArray<{ readonly id: string, readonly standing: PostStanding, readonly revision: number }> } };

export type TestPostQueryVariables = Exact<{
  id: string;
}>;


export type TestPostQuery = { readonly post: { readonly id: string, readonly standing: PostStanding } };

export type TestSavePostMutationVariables = Exact<{
  input: SavePostInput;
}>;


export type TestSavePostMutation = { readonly savePost: { readonly id: string, readonly revision: number, readonly standing: PostStanding, readonly updatedBy: string } };

export type TestRemovePostMutationVariables = Exact<{
  input: RemovePostInput;
}>;


export type TestRemovePostMutation = { readonly removePost: { readonly id: string } };

export type TestAddSiteImageMutationVariables = Exact<{
  input: AddSiteImageInput;
}>;


export type TestAddSiteImageMutation = { readonly addSiteImage: { readonly id: string, readonly mediaType: string, readonly widthPx: number, readonly heightPx: number } };

export type TestSiteProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type TestSiteProfileQuery = { readonly siteProfile: { readonly revision: number, readonly nameZhTw: string, readonly email: string | null, readonly lineUrl: string | null } };

export type TestSaveSiteProfileMutationVariables = Exact<{
  input: SaveSiteProfileInput;
}>;


export type TestSaveSiteProfileMutation = { readonly saveSiteProfile: { readonly revision: number, readonly nameZhTw: string } };

export type TestSiteTextQueryVariables = Exact<{
  kind: SiteTextKind;
}>;


export type TestSiteTextQuery = { readonly siteText: { readonly version: number, readonly bodyZhTw: string, readonly bodyEn: string, readonly createdBy: string | null } };

export type TestSiteTextsQueryVariables = Exact<{
  kind: SiteTextKind;
}>;


export type TestSiteTextsQuery = { readonly siteTexts: ReadonlyArray<{ readonly version: number }> };

export type TestDefineSiteTextMutationVariables = Exact<{
  input: DefineSiteTextInput;
}>;


export type TestDefineSiteTextMutation = { readonly defineSiteText: { readonly version: number } };

export type TestSendContactMessageMutationVariables = Exact<{
  input: ContactMessageInput;
}>;


export type TestSendContactMessageMutation = { readonly sendContactMessage: { readonly isReceived: boolean } };

export type TestContactMessagesQueryVariables = Exact<{
  state?: MessageState | null | undefined;
}>;


export type TestContactMessagesQuery = { readonly unreadContactMessages: number, readonly contactMessages: { readonly items: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly body: string, readonly state: MessageState, readonly markedBy: string | null }> } };

export type TestMarkContactMessageMutationVariables = Exact<{
  input: MarkContactMessageInput;
}>;


export type TestMarkContactMessageMutation = { readonly markContactMessage: { readonly state: MessageState, readonly markedBy: string | null } };

export type TestRemoveContactMessageMutationVariables = Exact<{
  input: RemoveContactMessageInput;
}>;


export type TestRemoveContactMessageMutation = { readonly removeContactMessage: { readonly id: string } };

export type TestStatementQueryVariables = Exact<{
  id: string;
}>;


export type TestStatementQuery = { readonly statement: { readonly id: string, readonly serialNumber: string, readonly revision: number, readonly code: string, readonly verifyUrl: string, readonly language: StatementLanguage, readonly state: StatementState, readonly customerName: string | null, readonly customerOrderNumber: string, readonly attributedEmissionsKgCo2e: number, readonly issuedAt: string, readonly issuedBy: string, readonly submittedAt: string | null, readonly submittedBy: string | null, readonly sealedAt: string | null, readonly sealedBy: string | null, readonly returnedAt: string | null, readonly returnReason: string | null, readonly supersededAt: string | null, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly revokeReason: string | null, readonly payload: string, readonly payloadSha256: string, readonly signature: string, readonly keyId: string, readonly sealImagePng: string | null, readonly checkCount: number, readonly company: { readonly name: string }, readonly supersededBy: { readonly id: string, readonly revision: number, readonly code: string } | null, readonly orders: ReadonlyArray<{ readonly workOrderId: string, readonly workOrderNumber: string, readonly number: number, readonly revision: number, readonly isCurrent: boolean }>, readonly events: ReadonlyArray<{ readonly at: string, readonly by: string, readonly kind: StatementEventKind, readonly reason: string | null }> } };

export type TestStatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type TestStatementsQuery = { readonly statements: { readonly total: number, readonly totalIsExact: boolean, readonly items: ReadonlyArray<{ readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState, readonly customerName: string | null, readonly company: { readonly name: string }, readonly orders: ReadonlyArray<{ readonly workOrderNumber: string }>, readonly events: ReadonlyArray<{ readonly kind: StatementEventKind, readonly by: string, readonly reason: string | null }>, readonly supersededBy: { readonly id: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type TestStatementsOfOrdersQueryVariables = Exact<{
  page?: PageInput | null | undefined;
}>;


export type TestStatementsOfOrdersQuery = { readonly workOrders: { readonly items: ReadonlyArray<{ readonly id: string, readonly statements: ReadonlyArray<{ readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState }> }> } };

export type TestIssueStatementMutationVariables = Exact<{
  input: IssueStatementInput;
}>;


export type TestIssueStatementMutation = { readonly issueStatement: { readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState, readonly code: string } };

export type TestStatementsOfOrderQueryVariables = Exact<{
  id: string;
}>;


export type TestStatementsOfOrderQuery = { readonly workOrder: { readonly statements: ReadonlyArray<{ readonly id: string, readonly state: StatementState, readonly orders: ReadonlyArray<{ readonly workOrderId: string }> }> } };

export type TestSubmitStatementMutationVariables = Exact<{
  input: StatementMoveInput;
}>;


export type TestSubmitStatementMutation = { readonly submitStatement: { readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState, readonly code: string } };

export type TestSealStatementMutationVariables = Exact<{
  input: StatementMoveInput;
}>;


export type TestSealStatementMutation = { readonly sealStatement: { readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState, readonly code: string } };

export type TestReturnStatementMutationVariables = Exact<{
  input: ReasonedStatementMoveInput;
}>;


export type TestReturnStatementMutation = { readonly returnStatement: { readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState, readonly code: string } };

export type TestRevokeStatementMutationVariables = Exact<{
  input: ReasonedStatementMoveInput;
}>;


export type TestRevokeStatementMutation = { readonly revokeStatement: { readonly id: string, readonly serialNumber: string, readonly revision: number, readonly state: StatementState, readonly code: string } };

export type TestSendAlteredMutationVariables = Exact<{
  input: SendStatementInput;
}>;


export type TestSendAlteredMutation = { readonly sendStatement: { readonly id: string } };

export type TestIsIntactQueryVariables = Exact<{
  id: string;
}>;


export type TestIsIntactQuery = { readonly statement: { readonly isIntact: boolean } };

export type TestTenancyEverythingQueryVariables = Exact<{ [key: string]: never; }>;


export type TestTenancyEverythingQuery = { readonly viewer: { readonly displayName: string, readonly company: { readonly name: string, readonly plants: ReadonlyArray<{ readonly name: string }> } | null } | null, readonly emissionSources: ReadonlyArray<{ readonly nameZhTw: string, readonly ownerId: string }>, readonly emissionFactors: ReadonlyArray<{ readonly nameZhTw: string, readonly publisher: string }>, readonly workOrders: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly productName: string, readonly note: string | null, readonly activityData: ReadonlyArray<{ readonly equipment: string | null }>, readonly revisions: ReadonlyArray<{ readonly reason: string | null, readonly recordedBy: string }>, readonly company: { readonly name: string }, readonly plant: { readonly name: string }, readonly emissionResult: { readonly workOrderId: string, readonly lines: ReadonlyArray<{ readonly equipment: string | null }> }, readonly statements: ReadonlyArray<{ readonly customerName: string | null }> }> }, readonly statements: { readonly total: number, readonly items: ReadonlyArray<{ readonly id: string, readonly payload: string, readonly customerName: string | null, readonly company: { readonly name: string }, readonly orders: ReadonlyArray<{ readonly workOrderNumber: string }>, readonly events: ReadonlyArray<{ readonly by: string }> }> }, readonly emissionResults: { readonly total: number, readonly items: ReadonlyArray<{ readonly workOrderId: string, readonly lines: ReadonlyArray<{ readonly equipment: string | null }> }> } };

export type TestTenancyResultQueryVariables = Exact<{
  id: string;
  revision?: number | null | undefined;
}>;


export type TestTenancyResultQuery = { readonly emissionResult: { readonly attributedEmissionsKgCo2e: number } };

export type TestTenancyAliasesQueryVariables = Exact<{
  own: string;
  other: string;
}>;


export type TestTenancyAliasesQuery = { readonly own: { readonly productName: string }, readonly other: { readonly productName: string, readonly note: string | null } };

export type TestSubmitCommandsMutationVariables = Exact<{
  input: SubmitCommandsInput;
}>;


export type TestSubmitCommandsMutation = { readonly submitCommands: { readonly companyId: string, readonly accountId: string, readonly serverEpoch: string, readonly serverTime: string, readonly minProtocolVersion: number, readonly results: ReadonlyArray<{ readonly commandId: string, readonly workOrderId: string, readonly status: OutcomeStatus, readonly code: ErrorCode | null, readonly revision: number | null, readonly caseIds: ReadonlyArray<string>, readonly parameters: Record<string, string | number | boolean | null>, readonly issues: ReadonlyArray<{ readonly path: string, readonly code: string, readonly parameters: Record<string, string | number | boolean | null> }>, readonly emissionResult: { readonly revision: number, readonly attributedEmissionsKgCo2e: number } | null }> } };

export type TestWorkOrderQueryVariables = Exact<{
  id: string;
}>;


export type TestWorkOrderQuery = { readonly workOrder: { readonly id: string, readonly number: number, readonly revision: number, readonly status: WorkOrderStatus, readonly openCaseCount: number, readonly voidReason: string | null, readonly customerOrderNumber: string, readonly workOrderNumber: string, readonly productName: string, readonly quantity: number, readonly note: string | null, readonly createdBy: string, readonly updatedBy: string, readonly attributedEmissionsKgCo2e: number, readonly batchEmissionsKgCo2e: number, readonly hasProvisionalFactor: boolean, readonly metal: PlatedMetal, readonly plant: { readonly id: string, readonly name: string }, readonly company: { readonly id: string, readonly name: string }, readonly stageEquipment: ReadonlyArray<{ readonly stage: ProcessStage, readonly equipment: string }>, readonly activityData: ReadonlyArray<{ readonly id: string, readonly sourceId: string, readonly quantity: number, readonly unit: string }>, readonly revisions: ReadonlyArray<{ readonly revision: number, readonly kind: RevisionKind, readonly reason: string | null, readonly recordedBy: string, readonly recordedAt: string, readonly attributedEmissionsKgCo2e: number, readonly changes: ReadonlyArray<{ readonly cell: string, readonly base: string | number | boolean | null, readonly new: string | number | boolean | null }> }>, readonly emissionResult: { readonly revision: number, readonly attributedEmissionsKgCo2e: number } } };

export type TestWorkOrdersQueryVariables = Exact<{
  filter?: WorkOrderFilter | null | undefined;
  sort?: WorkOrderSort | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type TestWorkOrdersQuery = { readonly workOrders: { readonly total: number, readonly totalIsExact: boolean, readonly items: ReadonlyArray<{ readonly id: string, readonly number: number, readonly productName: string, readonly attributedEmissionsKgCo2e: number }>, readonly pageInfo: { readonly startCursor: string | null, readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean } } };

export type TestNestedHistoryQueryVariables = Exact<{
  first: number;
}>;


export type TestNestedHistoryQuery = { readonly workOrders: { readonly items: ReadonlyArray<{ readonly id: string, readonly coatings: ReadonlyArray<{ readonly metal: PlatedMetal }>, readonly activityData: ReadonlyArray<{ readonly quantity: number }>, readonly revisions: ReadonlyArray<{ readonly revision: number }>, readonly company: { readonly name: string }, readonly plant: { readonly name: string }, readonly emissionResult: { readonly batchEmissionsKgCo2e: number } }> } };

export type TestFlatHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type TestFlatHistoryQuery = { readonly workOrders: { readonly items: ReadonlyArray<{ readonly number: number, readonly productName: string, readonly attributedEmissionsKgCo2e: number }> } };

export type TestCountedHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type TestCountedHistoryQuery = { readonly workOrders: { readonly total: number, readonly items: ReadonlyArray<{ readonly number: number }> } };


export const TestOwnEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestOwnEmail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownEmail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"pendingEmail"}}]}}]}}]} as unknown as DocumentNode<TestOwnEmailQuery, TestOwnEmailQueryVariables>;
export const TestChangeEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestChangeEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"pendingEmail"}}]}}]}}]} as unknown as DocumentNode<TestChangeEmailMutation, TestChangeEmailMutationVariables>;
export const TestConfirmEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestConfirmEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<TestConfirmEmailMutation, TestConfirmEmailMutationVariables>;
export const TestRequestPasswordResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordResetRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReceived"}}]}}]}}]} as unknown as DocumentNode<TestRequestPasswordResetMutation, TestRequestPasswordResetMutationVariables>;
export const TestResetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReset"}}]}}]}}]} as unknown as DocumentNode<TestResetPasswordMutation, TestResetPasswordMutationVariables>;
export const TestAuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestAuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"searched"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"personKind"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"deviceName"}},{"kind":"Field","name":{"kind":"Name","value":"companyId"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"objectName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moreChanges"}},{"kind":"Field","name":{"kind":"Name","value":"chain"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}}]}}]}}]}}]} as unknown as DocumentNode<TestAuditEntriesQuery, TestAuditEntriesQueryVariables>;
export const TestAuditPeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestAuditPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isTablet"}}]}}]}}]} as unknown as DocumentNode<TestAuditPeopleQuery, TestAuditPeopleQueryVariables>;
export const TestVerifyAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestVerifyAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyAuditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"entryCount"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}}]}}]}}]} as unknown as DocumentNode<TestVerifyAuditMutation, TestVerifyAuditMutationVariables>;
export const TestOpenCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestOpenCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"lateKind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"candidateEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedValue"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionNote"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"new"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serverSide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"deviceName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deviceSide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"deviceName"}},{"kind":"Field","name":{"kind":"Name","value":"deviceTime"}},{"kind":"Field","name":{"kind":"Name","value":"isClockSuspect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openCaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"openCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherWorkOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<TestOpenCasesQuery, TestOpenCasesQueryVariables>;
export const TestResolveCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestResolveCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedValue"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openCaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}}]}}]}}]}}]} as unknown as DocumentNode<TestResolveCaseMutation, TestResolveCaseMutationVariables>;
export const TestQuarantinedCommandsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestQuarantinedCommands"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"QuarantineFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarantinedCommands"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"deviceName"}},{"kind":"Field","name":{"kind":"Name","value":"deviceTime"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"firstReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastReceivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"isFull"}}]}}]}}]} as unknown as DocumentNode<TestQuarantinedCommandsQuery, TestQuarantinedCommandsQueryVariables>;
export const TestDemoImpactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestDemoImpact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorChangeImpact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"proposalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"changeKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}}]}}]}}]} as unknown as DocumentNode<TestDemoImpactQuery, TestDemoImpactQueryVariables>;
export const TestDisclaimerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestDisclaimer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclaimer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zhTw"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<TestDisclaimerQuery, TestDisclaimerQueryVariables>;
export const TestDisclaimersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestDisclaimers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclaimers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}}]}}]} as unknown as DocumentNode<TestDisclaimersQuery, TestDisclaimersQueryVariables>;
export const TestDefineDisclaimerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDefineDisclaimer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineDisclaimerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineDisclaimer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}}]}}]} as unknown as DocumentNode<TestDefineDisclaimerMutation, TestDefineDisclaimerMutationVariables>;
export const TestEmissionSourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestEmissionSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emissionSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"fallbackSourceId"}},{"kind":"Field","name":{"kind":"Name","value":"sortOrder"}},{"kind":"Field","name":{"kind":"Name","value":"uses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"units"}}]}}]}}]}}]} as unknown as DocumentNode<TestEmissionSourcesQuery, TestEmissionSourcesQueryVariables>;
export const TestEmissionFactorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestEmissionFactors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inForceOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emissionFactors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inForceOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inForceOn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"co2KgPerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"ch4KgPerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"n2oKgPerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"gwpSet"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"publisherEn"}},{"kind":"Field","name":{"kind":"Name","value":"documentEn"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"isVerified"}},{"kind":"Field","name":{"kind":"Name","value":"isAnnual"}},{"kind":"Field","name":{"kind":"Name","value":"countsInTotal"}},{"kind":"Field","name":{"kind":"Name","value":"supersedesId"}}]}}]}}]} as unknown as DocumentNode<TestEmissionFactorsQuery, TestEmissionFactorsQueryVariables>;
export const TestReferenceValuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestReferenceValues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferenceValueKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referenceValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"gwpSet"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"document"}}]}}]}}]} as unknown as DocumentNode<TestReferenceValuesQuery, TestReferenceValuesQueryVariables>;
export const TestDefineEmissionSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDefineEmissionSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineEmissionSourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineEmissionSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"uses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"units"}}]}}]}}]}}]} as unknown as DocumentNode<TestDefineEmissionSourceMutation, TestDefineEmissionSourceMutationVariables>;
export const TestExportAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestExportAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportAuditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryCount"}}]}}]}}]} as unknown as DocumentNode<TestExportAuditMutation, TestExportAuditMutationVariables>;
export const TestFactorChangeImpactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFactorChangeImpact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorChangeImpact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"proposalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"proposalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"}},{"kind":"Field","name":{"kind":"Name","value":"unissuedWorkOrders"}},{"kind":"Field","name":{"kind":"Name","value":"workOrdersWithoutFactor"}},{"kind":"Field","name":{"kind":"Name","value":"issuedStatements"}},{"kind":"Field","name":{"kind":"Name","value":"submittedStatements"}},{"kind":"Field","name":{"kind":"Name","value":"sealedStatements"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"beforeKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"afterKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"changeKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"memberChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"medianKgCo2e"}}]}},{"kind":"Field","name":{"kind":"Name","value":"examinedWorkOrders"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}}]}}]}}]} as unknown as DocumentNode<TestFactorChangeImpactQuery, TestFactorChangeImpactQueryVariables>;
export const TestFactorProposalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFactorProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FactorProposalState"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorId"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<TestFactorProposalsQuery, TestFactorProposalsQueryVariables>;
export const TestFactorProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFactorProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorId"}}]}}]}}]}}]} as unknown as DocumentNode<TestFactorProposalQuery, TestFactorProposalQueryVariables>;
export const TestProposeFactorChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestProposeFactorChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeFactorChangesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeFactorChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}}]}}]}}]} as unknown as DocumentNode<TestProposeFactorChangesMutation, TestProposeFactorChangesMutationVariables>;
export const TestReleaseFactorProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestReleaseFactorProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseFactorProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseFactorProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}}]}}]}}]} as unknown as DocumentNode<TestReleaseFactorProposalMutation, TestReleaseFactorProposalMutationVariables>;
export const TestRejectFactorProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRejectFactorProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseFactorProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectFactorProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}}]}}]}}]} as unknown as DocumentNode<TestRejectFactorProposalMutation, TestRejectFactorProposalMutationVariables>;
export const TestWithdrawFactorProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWithdrawFactorProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseFactorProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawFactorProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}}]}}]}}]} as unknown as DocumentNode<TestWithdrawFactorProposalMutation, TestWithdrawFactorProposalMutationVariables>;
export const TestFactorOriginsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFactorOrigins"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publisherEn"}},{"kind":"Field","name":{"kind":"Name","value":"documentEn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TestFactorOriginsQuery, TestFactorOriginsQueryVariables>;
export const TestFactorsInForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFactorsInForce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inForceOn"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emissionFactors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inForceOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inForceOn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"supersedesId"}},{"kind":"Field","name":{"kind":"Name","value":"isVerified"}},{"kind":"Field","name":{"kind":"Name","value":"releasedBy"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changeReason"}},{"kind":"Field","name":{"kind":"Name","value":"publisherEn"}},{"kind":"Field","name":{"kind":"Name","value":"documentEn"}}]}}]}}]} as unknown as DocumentNode<TestFactorsInForceQuery, TestFactorsInForceQueryVariables>;
export const TestEmissionResultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestEmissionResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workOrderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workOrderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"calculationVersion"}},{"kind":"Field","name":{"kind":"Name","value":"processingDate"}},{"kind":"Field","name":{"kind":"Name","value":"batchEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"allocationSharePercent"}},{"kind":"Field","name":{"kind":"Name","value":"reportedApartKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"hasProvisionalFactor"}},{"kind":"Field","name":{"kind":"Name","value":"hasEstimatedData"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityDataId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"quantityInFactorUnit"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"countsInTotal"}},{"kind":"Field","name":{"kind":"Name","value":"factor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorId"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"isFallback"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isoCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intensities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declaredUnit"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}}]}}]} as unknown as DocumentNode<TestEmissionResultQuery, TestEmissionResultQueryVariables>;
export const TestDefineYyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDefineYy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineEmissionSourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineEmissionSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TestDefineYyMutation, TestDefineYyMutationVariables>;
export const TestUploadGuildSealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestUploadGuildSeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UploadGuildSealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadGuildSeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imagePng"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}}]}}]} as unknown as DocumentNode<TestUploadGuildSealMutation, TestUploadGuildSealMutationVariables>;
export const TestGuildSealsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestGuildSeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guildSeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}}]}}]} as unknown as DocumentNode<TestGuildSealsQuery, TestGuildSealsQueryVariables>;
export const TestGuildStatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestGuildStatistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guildStatistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statementsIssued"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedEntries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"otherLetters"}}]}}]}}]}}]} as unknown as DocumentNode<TestGuildStatisticsQuery, TestGuildStatisticsQueryVariables>;
export const TestLeavePlatformDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestLeavePlatform"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeavePlatformInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leavePlatform"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]}}]} as unknown as DocumentNode<TestLeavePlatformMutation, TestLeavePlatformMutationVariables>;
export const TestMembersWhoLeftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestMembersWhoLeft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"LEFT"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"statusChangedAt"}}]}}]}}]}}]} as unknown as DocumentNode<TestMembersWhoLeftQuery, TestMembersWhoLeftQueryVariables>;
export const TestGuildPeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestGuildPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guildPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}}]}}]}}]} as unknown as DocumentNode<TestGuildPeopleQuery, TestGuildPeopleQueryVariables>;
export const TestLiftGuildSecondFactorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestLiftGuildSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LiftGuildSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"liftGuildSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}}]}}]}}]} as unknown as DocumentNode<TestLiftGuildSecondFactorMutation, TestLiftGuildSecondFactorMutationVariables>;
export const TestSendStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSendStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TestSendStatementMutation, TestSendStatementMutationVariables>;
export const TestStatementLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestStatementLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<TestStatementLettersQuery, TestStatementLettersQueryVariables>;
export const TestRegisterCompanyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRegisterCompany"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterCompanyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerCompany"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReceived"}}]}}]}}]} as unknown as DocumentNode<TestRegisterCompanyMutation, TestRegisterCompanyMutationVariables>;
export const TestMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestMembership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"pendingEmail"}},{"kind":"Field","name":{"kind":"Name","value":"statedEmail"}}]}}]}}]} as unknown as DocumentNode<TestMembershipQuery, TestMembershipQueryVariables>;
export const TestSendConfirmationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSendConfirmation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendConfirmationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendConfirmation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pendingEmail"}}]}}]}}]} as unknown as DocumentNode<TestSendConfirmationMutation, TestSendConfirmationMutationVariables>;
export const TestDecideMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDecideMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideMembershipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}}]}}]}}]} as unknown as DocumentNode<TestDecideMembershipMutation, TestDecideMembershipMutationVariables>;
export const TestApplicantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestApplicants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PENDING"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isEmailConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"lookAlikes"}}]}}]}}]}}]} as unknown as DocumentNode<TestApplicantsQuery, TestApplicantsQueryVariables>;
export const TestMetersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestMeters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productionLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plantId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plantId"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"multiplier"}},{"kind":"Field","name":{"kind":"Name","value":"digits"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"initialReading"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastReading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}}]}}]}}]}}]} as unknown as DocumentNode<TestMetersQuery, TestMetersQueryVariables>;
export const TestMeterLedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestMeterLedger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meterId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meterLedger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"meterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openingReading"}},{"kind":"Field","name":{"kind":"Name","value":"closingReading"}},{"kind":"Field","name":{"kind":"Name","value":"assignedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"remainderQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"differenceQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startReading"}},{"kind":"Field","name":{"kind":"Name","value":"endReading"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<TestMeterLedgerQuery, TestMeterLedgerQueryVariables>;
export const TestDefineLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDefineLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineProductionLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineProductionLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plantId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]}}]} as unknown as DocumentNode<TestDefineLineMutation, TestDefineLineMutationVariables>;
export const TestRenameLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRenameLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenameProductionLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renameProductionLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TestRenameLineMutation, TestRenameLineMutationVariables>;
export const TestArchiveLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestArchiveLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveProductionLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveProductionLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]}}]} as unknown as DocumentNode<TestArchiveLineMutation, TestArchiveLineMutationVariables>;
export const TestDefineMeterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDefineMeter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineMeterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineMeter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"multiplier"}},{"kind":"Field","name":{"kind":"Name","value":"digits"}},{"kind":"Field","name":{"kind":"Name","value":"lastReading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<TestDefineMeterMutation, TestDefineMeterMutationVariables>;
export const TestChangeMeterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestChangeMeter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeMeterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeMeter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"multiplier"}},{"kind":"Field","name":{"kind":"Name","value":"digits"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<TestChangeMeterMutation, TestChangeMeterMutationVariables>;
export const TestArchiveMeterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestArchiveMeter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveMeterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveMeter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]}}]} as unknown as DocumentNode<TestArchiveMeterMutation, TestArchiveMeterMutationVariables>;
export const TestPeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}},{"kind":"Field","name":{"kind":"Name","value":"sessionCount"}}]}}]}}]} as unknown as DocumentNode<TestPeopleQuery, TestPeopleQueryVariables>;
export const TestChangeRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestChangeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sessionCount"}}]}}]}}]} as unknown as DocumentNode<TestChangeRoleMutation, TestChangeRoleMutationVariables>;
export const TestMovePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestMovePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<TestMovePersonMutation, TestMovePersonMutationVariables>;
export const TestInvitationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestInvitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"invitedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isFromGuild"}}]}}]}}]} as unknown as DocumentNode<TestInvitationsQuery, TestInvitationsQueryVariables>;
export const TestInvitePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestInvitePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<TestInvitePersonMutation, TestInvitePersonMutationVariables>;
export const TestRevokeInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRevokeInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TestRevokeInvitationMutation, TestRevokeInvitationMutationVariables>;
export const TestInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<TestInvitationQuery, TestInvitationQueryVariables>;
export const TestJoinCompanyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestJoinCompany"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JoinCompanyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"joinCompany"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}}]}}]}}]} as unknown as DocumentNode<TestJoinCompanyMutation, TestJoinCompanyMutationVariables>;
export const TestMemberOwnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestMemberOwners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberOwners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"maskedEmail"}}]}}]}}]} as unknown as DocumentNode<TestMemberOwnersQuery, TestMemberOwnersQueryVariables>;
export const TestResetOwnerAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestResetOwnerAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetOwnerAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetOwnerAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedEmail"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"linkExpiresAt"}}]}}]}}]} as unknown as DocumentNode<TestResetOwnerAccessMutation, TestResetOwnerAccessMutationVariables>;
export const TestRecalculationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestRecalculations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"below"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recalculations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"below"},"value":{"kind":"Variable","name":{"kind":"Name","value":"below"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"beforeKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"afterKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"factors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorId"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"}}]}}]}}]} as unknown as DocumentNode<TestRecalculationsQuery, TestRecalculationsQueryVariables>;
export const TestRecalculateWorkOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRecalculateWorkOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecalculateWorkOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recalculateWorkOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderIds"}}]}}]}}]} as unknown as DocumentNode<TestRecalculateWorkOrdersMutation, TestRecalculateWorkOrdersMutationVariables>;
export const TestFactorNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFactorNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}},{"kind":"Field","name":{"kind":"Name","value":"factors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}}]}}]}}]}}]} as unknown as DocumentNode<TestFactorNoticesQuery, TestFactorNoticesQueryVariables>;
export const TestDismissFactorNoticeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDismissFactorNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissFactorNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissFactorNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposalId"}}]}}]}}]} as unknown as DocumentNode<TestDismissFactorNoticeMutation, TestDismissFactorNoticeMutationVariables>;
export const TestServiceHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestServiceHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buildId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"memoryBytes"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"answerMs"}},{"kind":"Field","name":{"kind":"Name","value":"isSchemaAsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"newestMigration"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"clockOffsetMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"freeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"totalBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasServer"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"oldestWaitingAt"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}},{"kind":"Field","name":{"kind":"Name","value":"retriable"}},{"kind":"Field","name":{"kind":"Name","value":"givenUpInWeek"}},{"kind":"Field","name":{"kind":"Name","value":"sentInDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openCases"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"tablets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"enrolled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"restoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"entryCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signingKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"signingKeyMadeAt"}},{"kind":"Field","name":{"kind":"Name","value":"signingKeyCount"}},{"kind":"Field","name":{"kind":"Name","value":"sealUploadedAt"}}]}}]}}]} as unknown as DocumentNode<TestServiceHealthQuery, TestServiceHealthQueryVariables>;
export const TestRetryLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRetryLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryLettersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}},{"kind":"Field","name":{"kind":"Name","value":"retriable"}}]}}]}}]} as unknown as DocumentNode<TestRetryLettersMutation, TestRetryLettersMutationVariables>;
export const TestPublishedPostsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestPublishedPosts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PostKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishedPosts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"summaryZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"summaryEn"}},{"kind":"Field","name":{"kind":"Name","value":"isPinned"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<TestPublishedPostsQuery, TestPublishedPostsQueryVariables>;
export const TestPublishedPostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestPublishedPost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PostKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishedPost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"bodyZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"coverImageId"}},{"kind":"Field","name":{"kind":"Name","value":"coverAltZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"coverAltEn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"placeZhTw"}}]}}]}}]} as unknown as DocumentNode<TestPublishedPostQuery, TestPublishedPostQueryVariables>;
export const TestPostsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestPosts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PostKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PostFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"posts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]}}]} as unknown as DocumentNode<TestPostsQuery, TestPostsQueryVariables>;
export const TestPostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestPost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"post"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}}]}}]}}]} as unknown as DocumentNode<TestPostQuery, TestPostQueryVariables>;
export const TestSavePostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSavePost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavePostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savePost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]}}]} as unknown as DocumentNode<TestSavePostMutation, TestSavePostMutationVariables>;
export const TestRemovePostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRemovePost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemovePostInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removePost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TestRemovePostMutation, TestRemovePostMutationVariables>;
export const TestAddSiteImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestAddSiteImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddSiteImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addSiteImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"widthPx"}},{"kind":"Field","name":{"kind":"Name","value":"heightPx"}}]}}]}}]} as unknown as DocumentNode<TestAddSiteImageMutation, TestAddSiteImageMutationVariables>;
export const TestSiteProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestSiteProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"lineUrl"}}]}}]}}]} as unknown as DocumentNode<TestSiteProfileQuery, TestSiteProfileQueryVariables>;
export const TestSaveSiteProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSaveSiteProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveSiteProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveSiteProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}}]}}]}}]} as unknown as DocumentNode<TestSaveSiteProfileMutation, TestSaveSiteProfileMutationVariables>;
export const TestSiteTextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestSiteText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SiteTextKind"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteText"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"bodyZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"bodyEn"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}}]}}]} as unknown as DocumentNode<TestSiteTextQuery, TestSiteTextQueryVariables>;
export const TestSiteTextsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestSiteTexts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SiteTextKind"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteTexts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<TestSiteTextsQuery, TestSiteTextsQueryVariables>;
export const TestDefineSiteTextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestDefineSiteText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineSiteTextInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineSiteText"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<TestDefineSiteTextMutation, TestDefineSiteTextMutationVariables>;
export const TestSendContactMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSendContactMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendContactMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReceived"}}]}}]}}]} as unknown as DocumentNode<TestSendContactMessageMutation, TestSendContactMessageMutationVariables>;
export const TestContactMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestContactMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageState"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadContactMessages"}},{"kind":"Field","name":{"kind":"Name","value":"contactMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"markedBy"}}]}}]}}]}}]} as unknown as DocumentNode<TestContactMessagesQuery, TestContactMessagesQueryVariables>;
export const TestMarkContactMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestMarkContactMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkContactMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markContactMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"markedBy"}}]}}]}}]} as unknown as DocumentNode<TestMarkContactMessageMutation, TestMarkContactMessageMutationVariables>;
export const TestRemoveContactMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRemoveContactMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveContactMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeContactMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TestRemoveContactMessageMutation, TestRemoveContactMessageMutationVariables>;
export const TestStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"verifyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"customerOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedBy"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sealedBy"}},{"kind":"Field","name":{"kind":"Name","value":"returnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"returnReason"}},{"kind":"Field","name":{"kind":"Name","value":"supersededAt"}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedBy"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payload"}},{"kind":"Field","name":{"kind":"Name","value":"payloadSha256"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"sealImagePng"}},{"kind":"Field","name":{"kind":"Name","value":"checkCount"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<TestStatementQuery, TestStatementQueryVariables>;
export const TestStatementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestStatements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StatementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<TestStatementsQuery, TestStatementsQueryVariables>;
export const TestStatementsOfOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestStatementsOfOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TestStatementsOfOrdersQuery, TestStatementsOfOrdersQueryVariables>;
export const TestIssueStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestIssueStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<TestIssueStatementMutation, TestIssueStatementMutationVariables>;
export const TestStatementsOfOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestStatementsOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TestStatementsOfOrderQuery, TestStatementsOfOrderQueryVariables>;
export const TestSubmitStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSubmitStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatementMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<TestSubmitStatementMutation, TestSubmitStatementMutationVariables>;
export const TestSealStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSealStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatementMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sealStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<TestSealStatementMutation, TestSealStatementMutationVariables>;
export const TestReturnStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestReturnStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReasonedStatementMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<TestReturnStatementMutation, TestReturnStatementMutationVariables>;
export const TestRevokeStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestRevokeStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReasonedStatementMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<TestRevokeStatementMutation, TestRevokeStatementMutationVariables>;
export const TestSendAlteredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSendAltered"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TestSendAlteredMutation, TestSendAlteredMutationVariables>;
export const TestIsIntactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestIsIntact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isIntact"}}]}}]}}]} as unknown as DocumentNode<TestIsIntactQuery, TestIsIntactQueryVariables>;
export const TestTenancyEverythingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestTenancyEverything"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionFactors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"activityData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionResults"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"equipment"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TestTenancyEverythingQuery, TestTenancyEverythingQueryVariables>;
export const TestTenancyResultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestTenancyResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}}]}}]}}]} as unknown as DocumentNode<TestTenancyResultQuery, TestTenancyResultQueryVariables>;
export const TestTenancyAliasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestTenancyAliases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"own"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"other"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"own"},"name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"own"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productName"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"other"},"name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"other"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<TestTenancyAliasesQuery, TestTenancyAliasesQueryVariables>;
export const TestSubmitCommandsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSubmitCommands"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitCommandsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitCommands"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"companyId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"serverEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"minProtocolVersion"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"caseIds"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TestSubmitCommandsMutation, TestSubmitCommandsMutationVariables>;
export const TestWorkOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestWorkOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openCaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"voidReason"}},{"kind":"Field","name":{"kind":"Name","value":"customerOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"batchEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"hasProvisionalFactor"}},{"kind":"Field","name":{"kind":"Name","value":"metal"}},{"kind":"Field","name":{"kind":"Name","value":"plant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stageEquipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cell"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"new"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}}]}}]}}]}}]} as unknown as DocumentNode<TestWorkOrderQuery, TestWorkOrderQueryVariables>;
export const TestWorkOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestWorkOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrderSort"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}}]}}]}}]}}]} as unknown as DocumentNode<TestWorkOrdersQuery, TestWorkOrdersQueryVariables>;
export const TestNestedHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestNestedHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"coatings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batchEmissionsKgCo2e"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TestNestedHistoryQuery, TestNestedHistoryQueryVariables>;
export const TestFlatHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestFlatHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"metals"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"NICKEL"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}}]}}]}}]}}]} as unknown as DocumentNode<TestFlatHistoryQuery, TestFlatHistoryQueryVariables>;
export const TestCountedHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestCountedHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<TestCountedHistoryQuery, TestCountedHistoryQueryVariables>;