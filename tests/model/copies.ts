import type { Tab } from './device.ts';
import type { World } from './world.ts';

/** The device of the tab reads the work orders of its company as they are now; false when there are none. */
export function readCopies(world: World, { device, owner: { companyId } }: Tab): boolean {
  const rows = world.platform.rows(
    `SELECT o.id, o.revision, o.status, o.updatedAt, r.content FROM work_order o JOIN work_order_revision r
     ON r.companyId = o.companyId AND r.workOrderId = o.id AND r.revision = o.revision WHERE o.companyId = ?`,
    companyId,
  );
  for (const { id, revision, status, content, updatedAt } of rows) {
    device.copies.set(`${companyId}/${String(id)}`, {
      content: JSON.parse(String(content)) as never,
      revision: Number(revision),
      status: status === 'VOID' ? 'VOID' : 'IN_USE',
      seenAt: new Date(world.time.nowMs).toISOString(),
      changedAt: String(updatedAt),
    });
  }
  return rows.length > 0;
}
