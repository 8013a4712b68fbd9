import { ROLES, type Actor, type Role } from '../core/domain/access/actor.ts';
import { mayCall, OPERATION_ACCESS, type OperationAccess } from '../core/domain/access/operation-access.ts';

/** The page `docs/permissions.md`: every operation of the API, its action, and the roles that it is there for. */
export function permissionTable(): string {
  const rows = Object.entries(OPERATION_ACCESS).map(([name, access]) => [
    `\`${name}\``,
    actionOf(access),
    ...[null, ...ROLES].map((role) => (mayCall(role === null ? null : actorIn(role), access) ? '●' : '')),
  ]);
  const head = ['operation', 'action', 'signed out', ...ROLES];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${INTRODUCTION}\n${lines.join('\n')}\n`;
}

const INTRODUCTION = `# Who may call what

Made from \`core/domain/access\` by \`npm run docs:permissions\`; \`tests/server/permission-matrix.test.ts\` calls every
operation of the API as every role and compares. Members reach their own company only: an id of another one is answered
as one that nobody has. The guild reads statements once they were handed in to it. The owner's name and address of the
company, and a submitted order, have rules of their own in \`permissions.ts\`.
`;

function actionOf(access: OperationAccess): string {
  if (access.for === 'EVERYBODY') return 'no session needed';
  return access.for === 'APPLICANTS' ? 'own standing' : access.action;
}

const actorIn = (role: Role): Actor => ({
  accountId: 'somebody',
  displayName: 'somebody',
  role,
  companyId: role.startsWith('GUILD') ? null : 'a company',
});
