import type { Issue } from '#domain/errors.ts';
import { PlantEntity } from '../companies/company.entity.ts';
import type { WriteContext } from '../request-context.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

/** An issue unless the plant is one of the company's; another company's is as unknown as none. */
export async function expectOwnPlant(
  writing: WriteContext,
  companyId: string,
  plantId: string,
): Promise<Issue[]> {
  const isOwn = await writing.manager.existsBy(PlantEntity, { companyId, id: plantId });
  return isOwn ? [] : [{ path: 'plantId', code: 'UNKNOWN_CHOICE', parameters: {} }];
}

/** Whether another one in use has the name: two choices with one name cannot be told apart on the tablet. */
export function isNameTaken(others: readonly Named[], { id, name }: Pick<Named, 'id' | 'name'>): boolean {
  return others.some((other) => other.id !== id && other.archivedAt === null && other.name === name);
}
