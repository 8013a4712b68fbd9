import { writeFileSync } from 'node:fs';
import { permissionTable } from './permission-table.ts';

/** `npm run docs:permissions`: writes the table of who may call what. */
writeFileSync('docs/permissions.md', permissionTable());
