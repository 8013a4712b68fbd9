import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import { readAuditEntries, readAuditPeople } from './audit-entries.service.ts';
import {
  AuditEntryPageType,
  AuditFilterType,
  AuditPersonType,
  AuditVerificationType,
  ExportAuditInputType,
  ExportedAuditType,
  VerifyAuditInputType,
} from './audit.types.ts';
import { exportAudit } from './export-audit.service.ts';
import { verifyAudit } from './verify-audit.service.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryPageType, {
    description: 'Newest first: for an owner what the company did, for the guild what itself did',
  })
  async auditEntries(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AuditFilterType, { nullable: true }) filter: AuditFilterType | null,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<AuditEntryPageType> {
    return readAuditEntries(context, filter ?? {}, page ?? FIRST_PAGE);
  }

  @Query(() => [AuditPersonType], { description: 'By whom entries can be' })
  async auditPeople(@Ctx() context: RequestContext): Promise<readonly AuditPersonType[]> {
    return readAuditPeople(context);
  }

  @Mutation(() => AuditVerificationType, {
    description: "Recomputes the company's chain, for the guild all chains, and notes the outcome in the log",
  })
  async verifyAudit(
    @Ctx() context: RequestContext,
    @Arg('input', () => VerifyAuditInputType) input: VerifyAuditInputType,
  ): Promise<AuditVerificationType> {
    return verifyAudit(context, input);
  }

  @Mutation(() => ExportedAuditType, { description: 'Notes in the log that entries of it leave as a file' })
  async exportAudit(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExportAuditInputType) input: ExportAuditInputType,
  ): Promise<ExportedAuditType> {
    return { entryCount: await exportAudit(context, input) };
  }
}
