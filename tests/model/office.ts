/** The office decides open cases, through the API as its screen does. */
import type { OpenCaseKind } from '#domain/sync/open-case.ts';
import { person } from './people.ts';
import { ELECTRICITY } from './entry-acts.ts';
import type { World } from './world.ts';

interface OpenCase {
  readonly id: string;
  readonly kind: OpenCaseKind;
  readonly cell: string | null;
}

const RESOLVE = 'mutation Resolve($input: ResolveCaseInput!) { resolveCase(input: $input) { id status } }';
const CHOICES = {
  CONFLICT: ['DEVICE_VALUE', 'SERVER_VALUE', 'OTHER_VALUE'],
  LATE: ['ACCEPTED', 'DISMISSED', 'ACCEPTED'],
  DUPLICATE_NUMBER: ['DISMISSED', 'DISMISSED', 'ACCEPTED'],
} as const;

/** One of the open cases of company 甲; null when there is none. */
export function caseToDecide(world: World, index: number): OpenCase | null {
  const open = world.platform.rows(
    "SELECT id, kind, cell FROM open_case WHERE companyId = ? AND status = 'OPEN' ORDER BY createdAt, kind, cell, id",
    person('OFFICE').companyId,
  );
  return open.length === 0 ? null : (open[index % open.length] as unknown as OpenCase);
}

/** Whether the decision was accepted; one that breaks a rule is refused, and the case stays open. */
export async function decide(world: World, { id, kind, cell }: OpenCase, choice: number): Promise<boolean> {
  const { platform, activity } = world;
  const commandId = world.newId();
  const resolution = CHOICES[kind][choice % 3] ?? CHOICES[kind][0];
  const other = cell === ELECTRICITY ? world.newValue() : `甲-${world.newValue()}`;
  const value = resolution === 'OTHER_VALUE' ? { value: other } : {};
  const input = { commandId, caseId: id, resolution, ...value };
  world.decisions.add(commandId);
  const cookie = platform.newSession(person('OFFICE'));
  const { body } = await activity.track(
    platform.handle({ cookie, body: JSON.stringify({ query: RESOLVE, variables: { input } }) }),
  );
  const isAccepted = body.includes('"RESOLVED"');
  world.coverage.note(`decision ${kind} ${isAccepted ? resolution : 'refused'}`);
  return isAccepted;
}
