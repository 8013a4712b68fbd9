import type { CellChange } from '#domain/sync/command.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { Platform } from './platform.ts';

/** A receipt as the database holds it, in the order of arrival. */
export interface Receipt {
  readonly companyId: string;
  readonly commandId: string;
  readonly payloadHash: string;
  readonly subjectId: string;
  readonly installId: string | null;
  readonly accountId: string;
  readonly operatorId: string | null;
  readonly outcome: {
    readonly status: string;
    readonly revision: number | null;
    readonly issues: readonly { readonly path: string }[];
  } | null;
}

export interface Revision {
  readonly companyId: string;
  readonly workOrderId: string;
  readonly revision: number;
  readonly kind: string;
  readonly commandId: string;
  readonly recordedById: string;
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
  readonly changes: readonly CellChange[];
  readonly attributedEmissionsKgCo2e: number;
}

export interface Order {
  readonly companyId: string;
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly openCaseCount: number;
  readonly attributedEmissionsKgCo2e: number;
}

export interface StoredCase {
  readonly companyId: string;
  readonly id: string;
  readonly workOrderId: string;
  readonly kind: string;
  readonly status: string;
  readonly cell: string | null;
  readonly queue: string;
  readonly commandId: string;
  readonly deviceValue: unknown;
  readonly resolution: string | null;
  readonly resolvedValue: unknown;
  readonly changes: readonly CellChange[];
}

export interface Audited {
  readonly companyId: string | null;
  readonly commandId: string | null;
  readonly action: string;
  readonly entityId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Everything that the server knows in the end. */
export interface Stored {
  readonly receipts: readonly Receipt[];
  readonly revisions: readonly Revision[];
  readonly orders: readonly Order[];
  readonly cases: readonly StoredCase[];
  readonly audit: readonly Audited[];
}

export function readStored(platform: Platform): Stored {
  const table = (name: string, json: readonly string[]): readonly unknown[] =>
    platform.rows(`SELECT * FROM ${name} ORDER BY rowid`).map((row) => ({
      ...row,
      ...Object.fromEntries(json.map((column) => [column, parsed(row[column])])),
    }));
  return {
    receipts: table('received_command', ['outcome']) as readonly Receipt[],
    revisions: table('work_order_revision', ['content', 'footprint', 'changes']) as readonly Revision[],
    orders: table('work_order', []) as readonly Order[],
    cases: table('open_case', ['deviceValue', 'resolvedValue', 'changes']) as readonly StoredCase[],
    audit: table('audit_entry', ['before', 'after']) as readonly Audited[],
  };
}

function parsed(text: unknown): unknown {
  return typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
}
