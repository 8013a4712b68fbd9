/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type DataOrigin =
  | 'ALLOCATED'
  | 'ESTIMATED'
  | 'METERED'
  | 'TYPED';

export type DeclaredUnit =
  | 'KG'
  | 'M2'
  | 'M2_UM'
  | 'PIECE';

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

export type FugitiveMethod =
  | 'CHARGE_AND_LEAK_RATE'
  | 'TOP_UP';

export type GwpSet =
  | 'AR4'
  | 'AR5'
  | 'AR6';

export type PlatedMetal =
  | 'CHROMIUM'
  | 'COPPER'
  | 'NICKEL'
  | 'ZINC';

export type PlatingMethod =
  | 'BARREL'
  | 'RACK';

export type ProcessStage =
  | 'ELECTROPLATING'
  | 'PERIPHERAL'
  | 'POST_TREATMENT'
  | 'PRE_TREATMENT';

export type QuantityUnit =
  | 'CM2'
  | 'KG'
  | 'OTHER'
  | 'PIECE';

export type Role =
  | 'AUDITOR'
  | 'GUILD_ADMIN'
  | 'GUILD_OFFICER'
  | 'OFFICE'
  | 'OPERATOR'
  | 'OWNER';

export type SignInInput = {
  readonly account: string;
  readonly commandId: string;
  readonly password: string;
};

export type WorkOrderStatus =
  | 'IN_USE'
  | 'VOID';

export type StatementWorkOrderFragment = { readonly id: string, readonly number: number, readonly revision: number, readonly status: WorkOrderStatus, readonly voidReason: string | null, readonly customerOrderNumber: string, readonly workOrderNumber: string, readonly processingDate: string, readonly startTime: string, readonly endTime: string, readonly endsNextDay: boolean, readonly customerName: string | null, readonly customerEmail: string | null, readonly productName: string, readonly quantity: number, readonly quantityUnit: QuantityUnit, readonly quantityUnitName: string | null, readonly massKg: number | null, readonly pieceCount: number | null, readonly allocationSharePercent: number | null, readonly areaCm2: number | null, readonly platingMethod: PlatingMethod | null, readonly note: string | null, readonly company: { readonly id: string, readonly name: string, readonly taxId: string | null }, readonly plant: { readonly id: string, readonly name: string, readonly address: string | null }, readonly coatings: ReadonlyArray<{ readonly metal: PlatedMetal, readonly thicknessUm: number | null, readonly densityKgPerM3: number | null, readonly bath: Bath | null }>, readonly stageEquipment: ReadonlyArray<{ readonly stage: ProcessStage, readonly equipment: string }>, readonly activityData: ReadonlyArray<{ readonly id: string, readonly stage: ProcessStage, readonly sourceId: string, readonly category: EmissionCategory, readonly quantity: number, readonly unit: string, readonly origin: DataOrigin, readonly equipment: string | null, readonly note: string | null, readonly meter: { readonly startReading: number, readonly endReading: number, readonly multiplier: number } | null, readonly fugitive: { readonly method: FugitiveMethod, readonly chargeKg: number | null, readonly leakRatePercentPerYear: number | null, readonly months: number | null } | null }>, readonly emissionResult: { readonly workOrderId: string, readonly revision: number, readonly processingDate: string, readonly batchEmissionsKgCo2e: number, readonly allocationSharePercent: number, readonly attributedEmissionsKgCo2e: number, readonly reportedApartKgCo2e: number, readonly hasProvisionalFactor: boolean, readonly hasEstimatedData: boolean, readonly lines: ReadonlyArray<{ readonly activityDataId: string, readonly stage: ProcessStage, readonly sourceId: string, readonly sourceNameZhTw: string, readonly sourceNameEn: string, readonly category: EmissionCategory, readonly origin: DataOrigin, readonly equipment: string | null, readonly quantity: number, readonly unit: string, readonly quantityInFactorUnit: number, readonly emissionsKgCo2e: number, readonly countsInTotal: boolean, readonly factor: { readonly factorId: string, readonly ownerId: string, readonly nameZhTw: string, readonly nameEn: string, readonly kgCo2ePerUnit: number, readonly unit: string, readonly publisher: string, readonly document: string, readonly year: number, readonly publishedOn: string | null, readonly validFrom: string, readonly url: string | null, readonly gwpSet: GwpSet | null, readonly isVerified: boolean, readonly isProvisional: boolean, readonly isFallback: boolean } }>, readonly stages: ReadonlyArray<{ readonly key: ProcessStage, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly sources: ReadonlyArray<{ readonly key: string, readonly nameZhTw: string, readonly nameEn: string, readonly emissionsKgCo2e: number, readonly sharePercent: number }>, readonly intensities: ReadonlyArray<{ readonly declaredUnit: DeclaredUnit, readonly kgCo2ePerUnit: number | null, readonly missing: ReadonlyArray<string> }> } } & { ' $fragmentName'?: 'StatementWorkOrderFragment' };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly accountId: string, readonly account: string, readonly displayName: string, readonly role: Role, readonly company: { readonly id: string, readonly name: string, readonly plants: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn: { readonly viewer: { readonly accountId: string, readonly account: string, readonly displayName: string, readonly role: Role, readonly company: { readonly id: string, readonly name: string, readonly plants: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } } };

export type SignOutMutationVariables = Exact<{
  commandId: string;
}>;


export type SignOutMutation = { readonly signOut: { readonly signedOut: boolean } };

export const StatementWorkOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementWorkOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"voidReason"}},{"kind":"Field","name":{"kind":"Name","value":"customerOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"workOrderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"processingDate"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"endTime"}},{"kind":"Field","name":{"kind":"Name","value":"endsNextDay"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"customerEmail"}},{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnitName"}},{"kind":"Field","name":{"kind":"Name","value":"massKg"}},{"kind":"Field","name":{"kind":"Name","value":"pieceCount"}},{"kind":"Field","name":{"kind":"Name","value":"allocationSharePercent"}},{"kind":"Field","name":{"kind":"Name","value":"areaCm2"}},{"kind":"Field","name":{"kind":"Name","value":"platingMethod"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"taxId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coatings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metal"}},{"kind":"Field","name":{"kind":"Name","value":"thicknessUm"}},{"kind":"Field","name":{"kind":"Name","value":"densityKgPerM3"}},{"kind":"Field","name":{"kind":"Name","value":"bath"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stageEquipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activityData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"meter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startReading"}},{"kind":"Field","name":{"kind":"Name","value":"endReading"}},{"kind":"Field","name":{"kind":"Name","value":"multiplier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fugitive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"chargeKg"}},{"kind":"Field","name":{"kind":"Name","value":"leakRatePercentPerYear"}},{"kind":"Field","name":{"kind":"Name","value":"months"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"emissionResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"processingDate"}},{"kind":"Field","name":{"kind":"Name","value":"batchEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"allocationSharePercent"}},{"kind":"Field","name":{"kind":"Name","value":"attributedEmissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"reportedApartKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"hasProvisionalFactor"}},{"kind":"Field","name":{"kind":"Name","value":"hasEstimatedData"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityDataId"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceNameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"sourceNameEn"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantityInFactorUnit"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"countsInTotal"}},{"kind":"Field","name":{"kind":"Name","value":"factor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factorId"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"gwpSet"}},{"kind":"Field","name":{"kind":"Name","value":"isVerified"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"isFallback"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"nameZhTw"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"emissionsKgCo2e"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intensities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declaredUnit"}},{"kind":"Field","name":{"kind":"Name","value":"kgCo2ePerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}}]}}]} as unknown as DocumentNode<StatementWorkOrderFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"commandId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"commandId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"commandId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;