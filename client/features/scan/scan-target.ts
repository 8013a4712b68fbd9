/** What a scanned or typed text stands for. */
export type ScanTarget =
  | { readonly kind: 'ORDER'; readonly workOrderId: string }
  | { readonly kind: 'NUMBER'; readonly workOrderNumber: string }
  | { readonly kind: 'NOTHING' };

const ORDER_ADDRESS =
  /\/work-orders\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/?#]|$)/iu;
const LONGEST_NUMBER = 100;

/**
 * Reads a code. An address of this product names an order whatever its host is: only the id is taken from it, and
 * nothing outside the app is ever opened. Any other text is a work order number as the shop prints it.
 */
export function scanTargetOf(text: string): ScanTarget {
  const written = text
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  if (written === '') return { kind: 'NOTHING' };
  const id = ORDER_ADDRESS.exec(written)?.[1];
  if (id !== undefined) return { kind: 'ORDER', workOrderId: id.toLowerCase() };
  return { kind: 'NUMBER', workOrderNumber: written.slice(0, LONGEST_NUMBER) };
}

/** Whether two typed numbers are the same to a person: width, case and surrounding space do not count. */
export function isSameNumber(a: string, b: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  return folded(a) === folded(b);
}
