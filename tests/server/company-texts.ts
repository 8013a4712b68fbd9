import { entities } from '../../server/database/entities.ts';
import type { TestApp } from '../support/test-app.ts';

/** Lengths of what is no free text: days, times, instants, ids, hashes and choices (`server/database/columns.ts`). */
const CODES: ReadonlySet<string> = new Set(['5', '8', '10', '24', '40', '64']);

/** Columns of the company's rows that never hold its own words. */
const OTHERS: ReadonlySet<string> = new Set<string>([
  // what a device makes
  ...['passkey.credentialId', 'passkey.publicKey', 'passkey.transports'],
  // said by the guild
  ...['company.statusReason', 'company.statusChangedBy', 'statement.sealedBy', 'statement.sealRecord'],
  ...['statement.sealSignature', 'statement.sealKeyId', 'statement.returnReason'],
  ...['emission_factor.proposedBy', 'emission_factor.changeReason', 'emission_factor.publisherEn'],
  'emission_factor.documentEn',
  // made by the platform: keys, hashes, numbers, names of cells and acts
  ...['account.passwordHash', 'operator_pin.salt', 'statement.serialNumber', 'statement.code'],
  ...['statement.signature', 'statement.keyId', 'statement_letter.fileName', 'audit_entry.action'],
  ...['audit_entry.entity', 'audit_entry.entityId', 'audit_entry.evidence', 'open_case.openKey'],
  ...['open_case.cell', 'open_case.queue', 'quarantined_command.issues', 'quarantined_command.parameters'],
  // one of a closed list, or read from what the browser says of itself; a name that others tell of too
  ...['emission_source.uses', 'emission_factor.unit', 'activity_data.unit', 'meter.unit'],
  ...['device.deviceName', 'open_case.deviceName'],
  ...['quarantined_command.deviceName', 'factor_notice_dismissal.dismissedBy'],
]);

/** Text columns of the tables of companies in which no row of this company has such words. */
export async function textsWithout(
  testApp: TestApp,
  companyId: string,
  words: RegExp,
): Promise<readonly string[]> {
  const { read } = testApp.app.database;
  const missing: string[] = [];
  for (const entity of entities) {
    const { columns, tableName } = read.dataSource.getMetadata(entity);
    const owners = tableName === 'company' ? ['id'] : ['companyId', 'ownerId'];
    const owner = columns.find(({ propertyName }) => owners.includes(propertyName));
    // reference values come with the product
    if (owner === undefined || tableName === 'reference_value') continue;
    const texts = columns.filter(
      ({ type, length }) => type === 'text' || (type === 'varchar' && !CODES.has(length)),
    );
    const rows = await read.find(entity, { where: { [owner.propertyName]: companyId } });
    for (const { propertyName } of texts) {
      const place = `${tableName}.${propertyName}`;
      const isMet = rows.some((row) =>
        words.test(JSON.stringify((row as Readonly<Record<string, unknown>>)[propertyName] ?? null)),
      );
      if (!isMet && !OTHERS.has(place)) missing.push(place);
    }
  }
  return missing;
}
