import { randomUUID } from 'node:crypto';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AuditChainEntity } from '../../../server/audit/audit-chain.entity.ts';
import { hashOfEntry, NO_ENTRY } from '../../../server/audit/audit-chain.ts';
import { AuditEntryEntity } from '../../../server/audit/audit-entry.entity.ts';
import { DeviceEntity } from '../../../server/devices/device.entity.ts';
import { QuarantinedCommandEntity } from '../../../server/sync/quarantined-command.entity.ts';
import { ReceivedCommandEntity, ServerStateEntity } from '../../../server/sync/received-command.entity.ts';
import {
  CommandOutcomeType,
  SubmitCommandsInputType,
  SubmitCommandsResultType,
} from '../../../server/sync/sync.types.ts';
import { EmissionResultType } from '../../../server/work-orders/emission-result.types.ts';
import { emissionResultOf, type EmissionResult } from '../../../server/work-orders/emission-result.ts';
import { activityRowsOf, headColumnsOf } from '../../../server/work-orders/work-order-rows.ts';
import {
  ActivityDataEntity,
  CompanyCounterEntity,
  WorkOrderEntity,
  WorkOrderRevisionEntity,
} from '../../../server/work-orders/work-order.entity.ts';
import { answerOf, APPLIED, judge, type JudgedCommand, type StatedSubmission } from './command-rules.ts';
import { expectRight, type SqlActor } from './sql-session.ts';
import type { Asking } from './typeorm-session.ts';

@Resolver()
export class GuideSubmitResolver {
  private readonly source: DataSource;
  private last: Promise<void> = Promise.resolve();

  constructor(source: DataSource) {
    this.source = source;
  }

  @Mutation(() => SubmitCommandsResultType)
  async submitCommands(
    @Ctx() { actor }: Asking,
    @Arg('input', () => SubmitCommandsInputType) input: SubmitCommandsInputType,
  ): Promise<object> {
    expectRight(actor, 'recordWorkOrder');
    const { epoch } = await this.source.getRepository(ServerStateEntity).findOneByOrFail({ id: 'SERVER' });
    const judged = judge(input, actor);
    await this.inTransaction(async (manager) => {
      for (const command of judged) await saveOne(manager, actor, input, command);
    });
    await noteDevice(this.source.manager, actor, input);
    const answer = answerOf(judged, { ...actor, serverEpoch: epoch });
    const results = answer.results.map((result, index) => ({
      ...result,
      workOrderId: judged[index]?.command.workOrderId,
    }));
    return { ...answer, results, minProtocolVersion: 1 };
  }

  /** SQLite has one connection, on which one transaction follows the other. */
  private async inTransaction(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    if (this.source.options.type === 'mysql') return this.transactOnce(work);
    const turn = this.last.then(() => this.transactOnce(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async transactOnce(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    const runner = this.source.createQueryRunner();
    await runner.startTransaction(this.source.options.type === 'mysql' ? 'READ COMMITTED' : undefined);
    try {
      await work(runner.manager);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

@Resolver(() => CommandOutcomeType)
export class GuideOutcomeResolver {
  private readonly source: DataSource;

  constructor(source: DataSource) {
    this.source = source;
  }

  @FieldResolver(() => EmissionResultType, { nullable: true })
  async emissionResult(
    @Ctx() { actor: { companyId } }: Asking,
    @Root() { workOrderId, revision }: CommandOutcomeType,
  ): Promise<EmissionResult> {
    const revisions = this.source.getRepository(WorkOrderRevisionEntity);
    return emissionResultOf(
      await revisions.findOneByOrFail({ companyId, workOrderId, revision: revision ?? 1 }),
    );
  }
}

async function saveOne(
  manager: EntityManager,
  actor: SqlActor,
  { installId }: StatedSubmission,
  { command, payloadHash, footprint }: JudgedCommand,
): Promise<void> {
  const { companyId, accountId, displayName, sessionId } = actor;
  const { id: commandId, workOrderId, sequence, deviceTime, content } = command;
  const { isClockSuspect, shownEmissionsKgCo2e, operatorId } = command;
  const now = new Date().toISOString();
  if (await manager.existsBy(ReceivedCommandEntity, { companyId, replacesCommandId: In([commandId]) }))
    throw new Error('MOVE_NOT_ALLOWED');
  await manager.insert(ReceivedCommandEntity, {
    ...{
      companyId,
      accountId,
      commandId,
      payloadHash,
      subjectId: workOrderId,
      installId,
      sequence,
      deviceTime,
    },
    ...{ isClockSuspect, shownEmissionsKgCo2e, receivedAt: now, outcome: APPLIED },
  });
  await manager.update(
    QuarantinedCommandEntity,
    { companyId, commandId, status: 'WAITING' },
    { status: 'SETTLED' },
  );
  await manager.increment(CompanyCounterEntity, { companyId }, 'nextWorkOrderNumber', 1);
  await manager.increment(CompanyCounterEntity, { companyId }, 'workOrderCount', 1);
  const counter = await manager.findOneByOrFail(CompanyCounterEntity, { companyId });
  const number = counter.nextWorkOrderNumber - 1;
  const head = headColumnsOf(content, footprint, { number, createdBy: displayName });
  const { foldedWorkOrderNumber } = head;
  if (await manager.existsBy(WorkOrderEntity, { companyId, foldedWorkOrderNumber, status: 'IN_USE' }))
    throw new Error('DUPLICATE_NUMBER');
  const author = {
    createdById: accountId,
    createdBy: displayName,
    updatedById: accountId,
    updatedBy: displayName,
  };
  await manager.save(WorkOrderEntity, {
    ...{ ...head, ...author, companyId, id: workOrderId, number, revision: 1, status: 'IN_USE' as const },
    ...{ voidReason: null, createdAt: now, updatedAt: now, changedAt: now, openCaseCount: 0 },
  });
  await manager.save(ActivityDataEntity, activityRowsOf({ companyId, id: workOrderId }, content, footprint));
  await manager.save(WorkOrderRevisionEntity, {
    ...{
      companyId,
      workOrderId,
      revision: 1,
      kind: 'RECORD' as const,
      content,
      footprint,
      changes: [],
      reason: null,
    },
    ...{ copiedFromWorkOrderId: null, commandId, calculatedAt: now },
    calculationVersion: footprint.calculationVersion,
    batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
    attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
    ...{ recordedById: accountId, recordedBy: displayName, recordedAt: now },
  });
  const chain = (await manager.findOne(AuditChainEntity, {
    where: { id: companyId },
    ...(manager.dataSource.options.type === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  })) ?? { id: companyId, sequence: 0, hash: NO_ENTRY };
  const evidence = { installId, operatorId, isClockSuspect, shownEmissionsKgCo2e };
  const entry = {
    ...{ id: randomUUID(), companyId, accountId, sessionId, commandId, action: 'recordWorkOrder' },
    ...{ entity: 'workOrder', entityId: workOrderId, before: null, after: content, evidence, deviceTime },
    ...{ recordedAt: now, requestId: randomUUID(), chain: companyId, sequence: chain.sequence + 1 },
    ...{ previousHash: chain.hash, hash: '' },
  };
  const hash = hashOfEntry(entry);
  await manager.save(AuditEntryEntity, { ...entry, hash });
  await manager.save(AuditChainEntity, { id: companyId, sequence: entry.sequence, hash });
}

async function noteDevice(
  manager: EntityManager,
  { companyId, accountId, deviceName }: SqlActor,
  { installId, clientBuild }: StatedSubmission,
): Promise<void> {
  const key = { companyId, accountId, installId };
  const counts = { draftCount: 0, waitingCount: 0, attentionCount: 0 };
  await manager.save(DeviceEntity, {
    ...{ ...key, ...counts, deviceName, clientBuild: clientBuild ?? null },
    lastContactAt: new Date().toISOString(),
  });
}
