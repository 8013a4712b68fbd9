import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CompanyType } from '../companies/company.types.ts';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { loadCompanies } from '../work-orders/work-order-loaders.ts';
import { isStatementIntact } from './statement-integrity.ts';
import {
  loadPayloads,
  loadStatementEvents,
  loadStatementOrders,
  loadStatements,
  statementKeyOf,
  type StatementKey,
} from './statement-loaders.ts';
import type { StatementPorts } from './statement-ports.ts';
import { StatementEventType, StatementOrderType, StatementType } from './statement.types.ts';
import type { VerifyAddress } from './verify-address.ts';

/** Parts of a statement that lie elsewhere; each is read once per request for all statements of an answer. */
@Resolver(() => StatementType)
export class StatementFieldsResolver {
  private readonly ports: StatementPorts;
  private readonly verifyAddress: VerifyAddress;
  private readonly loadSeals: (
    context: RequestContext,
    sealIds: readonly string[],
  ) => Promise<readonly (string | null)[]>;
  private readonly loadCheckCounts: (
    context: RequestContext,
    keys: readonly StatementKey[],
  ) => Promise<readonly number[]>;

  constructor(ports: StatementPorts, verifyAddress: VerifyAddress) {
    this.ports = ports;
    this.verifyAddress = verifyAddress;
    this.loadSeals = async (context, sealIds) => {
      const seals = await this.ports.seals.images(context, sealIds);
      return seals.map((seal) => seal?.imagePngBase64 ?? null);
    };
    this.loadCheckCounts = async (context, keys) => this.ports.checkCounts(context, keys);
  }

  @FieldResolver(() => CompanyType)
  async company(@Ctx() context: RequestContext, @Root() statement: StatementType): Promise<CompanyType> {
    return loaderFor(context, loadCompanies).load(statement.companyId);
  }

  @FieldResolver(() => String, { description: 'Address under which anybody checks it' })
  verifyUrl(@Root() { code }: StatementType): string {
    return this.verifyAddress(code);
  }

  @FieldResolver(() => Boolean, {
    description: 'Text, code and seal are what was signed; otherwise it is neither handed on nor built upon',
  })
  async isIntact(
    @Ctx() { manager }: RequestContext,
    @Root() { companyId, id }: StatementType,
  ): Promise<boolean> {
    return isStatementIntact(manager, { companyId, id });
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The next revision, where the reader may see it',
  })
  async supersededBy(
    @Ctx() context: RequestContext,
    @Root() { companyId, successorId }: StatementType,
  ): Promise<StatementType | null> {
    if (successorId === null) return null;
    return loaderFor(context, loadStatements).load(statementKeyOf({ companyId, id: successorId }));
  }

  @FieldResolver(() => [StatementOrderType])
  async orders(
    @Ctx() context: RequestContext,
    @Root() statement: StatementType,
  ): Promise<readonly StatementOrderType[]> {
    return loaderFor(context, loadStatementOrders).load(statementKeyOf(statement));
  }

  @FieldResolver(() => [StatementEventType], { description: 'What happened to it, oldest first' })
  async events(
    @Ctx() context: RequestContext,
    @Root() statement: StatementType,
  ): Promise<readonly StatementEventType[]> {
    const events = await loaderFor(context, loadStatementEvents).load(statementKeyOf(statement));
    return events.map(({ at, actorName, kind, reason }) => ({ at, by: actorName, kind, reason }));
  }

  @FieldResolver(() => String, { description: 'Canonical JSON of all that it says' })
  async payload(@Ctx() context: RequestContext, @Root() statement: StatementType): Promise<string> {
    return loaderFor(context, loadPayloads).load(statementKeyOf(statement));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The seal that it was sealed with, a PNG in base64',
  })
  async sealImagePng(
    @Ctx() context: RequestContext,
    @Root() { sealId }: StatementType,
  ): Promise<string | null> {
    return sealId === null ? null : loaderFor(context, this.loadSeals).load(sealId);
  }

  @FieldResolver(() => Int, { description: 'How often it was checked by its code' })
  async checkCount(@Ctx() context: RequestContext, @Root() statement: StatementType): Promise<number> {
    return loaderFor(context, this.loadCheckCounts).load(statementKeyOf(statement));
  }
}
