import { checkSubmitter } from '#domain/sync/command-rules.ts';
import { MIN_PROTOCOL_VERSION } from '#domain/sync/command.ts';
import { checkDeviceReport, type DeviceReport } from '#domain/sync/device-report-rules.ts';
import type { SessionEntity } from '../accounts/session.entity.ts';
import { readRows } from '../database/statements.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { serverEpoch } from '../sync/server-epoch.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { DeviceEntity, type DeviceRow } from './device.entity.ts';

/** What came along with a contact; nothing is checked yet. */
export interface StatedContact {
  readonly installId: string;
  readonly clientBuild?: string | null | undefined;
  readonly report?: object | null | undefined;
}

export interface DeviceContact {
  readonly serverTime: string;
  readonly serverEpoch: string;
  readonly minProtocolVersion: number;
}

/** A list for people; a company with more installations than this has other worries. */
const MOST_LISTED = 500;

/** Keeps what installations say about themselves, so that the office notices one that falls silent. */
export class DeviceService {
  private readonly reportFault: (context: RequestContext, error: unknown) => void;

  constructor(reportFault: (context: RequestContext, error: unknown) => void) {
    this.reportFault = reportFault;
  }

  /** Notes a contact that came for another purpose. Never throws, and leaves out a report that cannot be true. */
  async noteDevice(context: RequestContext, contact: StatedContact): Promise<void> {
    try {
      const checked = checkDeviceReport(contact.report ?? null);
      await inWrite(context, (writing) => noteContact(writing, contact, checked.ok ? checked.report : null));
    } catch (error) {
      this.reportFault(context, error);
    }
  }

  /** Notes a device that has nothing to send. Refuses with VALIDATION_FAILED, or FORBIDDEN who cannot record. */
  async reportDevice(context: RequestContext, contact: StatedContact): Promise<DeviceContact> {
    actorWho(context, 'recordWorkOrder');
    const { installId, clientBuild } = contact;
    const checked = checkDeviceReport(contact.report);
    const issues = [...checkSubmitter({ installId, clientBuild }), ...(checked.ok ? [] : checked.issues)];
    if (!checked.ok || issues.length > 0) throw Refusal.ofIssues(issues);
    await inWrite(context, (writing) => noteContact(writing, contact, checked.report));
    return {
      serverTime: context.now(),
      serverEpoch: await serverEpoch(context),
      minProtocolVersion: MIN_PROTOCOL_VERSION,
    };
  }

  /** Installations of the actor's company, the last heard of first. Refuses with FORBIDDEN. */
  async devices(context: RequestContext): Promise<readonly DeviceRow[]> {
    const { companyId } = actorWho(context, 'readDevices');
    return context.manager.find(DeviceEntity, {
      where: { companyId },
      order: { lastContactAt: 'DESC', accountId: 'ASC', installId: 'ASC' },
      take: MOST_LISTED,
    });
  }
}

/** Columns that a report fills. */
type Reported = Omit<DeviceReport, 'epochSeen'>;

const NOTHING_REPORTED: Reported = {
  draftCount: 0,
  waitingCount: 0,
  attentionCount: 0,
  oldestQueuedAt: null,
  isStoragePersisted: null,
  usageMb: null,
  clockOffsetMs: null,
};

function reportedOf(report: DeviceReport): Reported {
  const { draftCount, waitingCount, attentionCount, oldestQueuedAt } = report;
  const { isStoragePersisted, usageMb, clockOffsetMs } = report;
  return {
    draftCount,
    waitingCount,
    attentionCount,
    oldestQueuedAt,
    isStoragePersisted,
    usageMb,
    clockOffsetMs,
  };
}

/** Without a report what was reported before stays. */
async function noteContact(
  context: WriteContext,
  { installId, clientBuild }: StatedContact,
  report: DeviceReport | null,
): Promise<void> {
  const { companyId, accountId, role } = requireCompanyActor(context);
  const now = context.now();
  await context.manager
    .createQueryBuilder()
    .insert()
    .into(DeviceEntity)
    .values({
      companyId,
      accountId,
      installId: installId.toLowerCase(),
      deviceName: await browserName(context),
      clientBuild: clientBuild ?? null,
      ...(report === null ? NOTHING_REPORTED : reportedOf(report)),
      lastContactAt: now,
    })
    .orUpdate(
      [
        'deviceName',
        'clientBuild',
        'lastContactAt',
        ...(report === null ? [] : Object.keys(NOTHING_REPORTED)),
      ],
      ['companyId', 'accountId', 'installId'],
    )
    .updateEntity(false)
    .execute();
  if (role === 'TABLET')
    await context.manager.update(TabletEntity, { companyId, id: accountId }, { lastContactAt: now });
}

async function browserName({ manager, sessionId }: WriteContext): Promise<string | null> {
  if (sessionId === null) return null;
  const [session] = await readRows<Pick<SessionEntity, 'deviceName'>>(
    manager,
    'SELECT deviceName FROM session WHERE id = ?',
    [sessionId],
  );
  return session?.deviceName ?? null;
}
