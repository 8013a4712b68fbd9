import { In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.ts';
import { DeviceEntity } from '../devices/device.entity.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';

/** A tablet, or another device on which entries wait, that was not heard of for a while. */
export interface SilentDevice {
  readonly companyId: string;
  readonly subject: string;
  /** Name of the tablet, or of the person whose device it is. */
  readonly name: string;
  readonly isTablet: boolean;
  /** Entries that waited on it when it was heard of last. */
  readonly waitingCount: number;
  readonly lastContactAt: string;
}

/** All that were not heard of since `limit`. A tablet that nobody uses any more is revoked, and not among them. */
export async function silentSince(manager: EntityManager, limit: string): Promise<readonly SilentDevice[]> {
  const isSilent = { lastContactAt: LessThanOrEqual(limit) };
  const tablets = await manager.find(TabletEntity, {
    where: { ...isSilent, enrolledAt: Not(IsNull()), revokedAt: IsNull() },
    order: { name: 'ASC', id: 'ASC' },
  });
  const devices = await manager.find(DeviceEntity, {
    where: isSilent,
    order: { lastContactAt: 'ASC', installId: 'ASC' },
  });
  const waiting = devices.filter((device) => waitingOn(device) > 0);
  const accounts = await manager.findBy(AccountEntity, { id: In(waiting.map(({ accountId }) => accountId)) });
  const people = new Map(
    accounts.filter(({ role }) => role !== 'TABLET').map((one) => [one.id, one.displayName]),
  );
  return [
    ...tablets.flatMap(({ companyId, id, name, lastContactAt }) => {
      if (lastContactAt === null) return [];
      const own = waiting.filter((device) => device.companyId === companyId && device.accountId === id);
      const waitingCount = own.reduce((sum, device) => sum + waitingOn(device), 0);
      return [{ companyId, subject: id, name, isTablet: true, waitingCount, lastContactAt }];
    }),
    ...waiting.flatMap((device) => {
      const { companyId, accountId, installId, lastContactAt } = device;
      const name = people.get(accountId);
      if (name === undefined) return [];
      const subject = `${accountId}/${installId}`;
      return [{ companyId, subject, name, isTablet: false, waitingCount: waitingOn(device), lastContactAt }];
    }),
  ];
}

const waitingOn = ({ waitingCount, attentionCount }: DeviceEntity): number => waitingCount + attentionCount;
