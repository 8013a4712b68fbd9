import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../terminal.mjs';

const CLASS = /@Entity\(\{ name: '(\w+)' \}\)[^]*?\nexport class (\w+)[^{]*\{([^]*?)\n\}/gu;

/**
 * The tables whose rows belong to one company, or to one person of it: by the class that maps it, the name of the table and
 * the columns that say whose a row is. Read from the text of the classes, since a linter runs before anything is compiled.
 */
export function ownedTables() {
  const server = join(projectFolder, 'server');
  const files = readdirSync(server, { recursive: true }).filter((path) => path.endsWith('.entity.ts'));
  const tables = new Map([['CompanyEntity', { name: 'company', owners: ['id'] }]]);
  for (const file of files)
    for (const [, name, entity, body] of readFileSync(join(server, file), 'utf8').matchAll(CLASS)) {
      const owners = ownersIn(body);
      if (owners.length > 0) tables.set(entity, { name, owners });
    }
  return tables;
}

/** The company; the person, too, where a row always has one and not always a company: officers of the guild have none. */
function ownersIn(body) {
  const company = ['companyId', 'ownerId'].filter((column) => body.includes(`\n  ${column}!: string`));
  const hasCompany = company.some((column) => body.includes(`\n  ${column}!: string;`));
  const isOfPerson =
    body.includes('\n  accountId!: string;') || (company.length === 0 && body.includes('\n  accountId!:'));
  return !hasCompany && isOfPerson ? [...company, 'accountId'] : company;
}
