import type { EntityManager } from 'typeorm';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import type { Actor } from '#domain/access/actor.ts';
import { withinWrite, type Database } from './database/database.ts';

/** Whether a member company may use the system; null for officers of the guild. */
export type CompanyStanding = CompanyStatus | null;

/** What one request knows; passed as an argument, never ambient. */
export interface RequestContext {
  readonly requestId: string;
  readonly actor: Actor | null;
  readonly companyStanding: CompanyStanding;
  /** Of the actor's company, as it was when the request came. */
  readonly companyName: string | null;
  readonly sessionId: string | null;
  /** The account must set up a second factor before it can do anything else. */
  readonly lacksSecondFactor?: boolean;
  readonly database: Database;
  /** Reads through this manager; inside a write it is the transaction's own, so that a service reads what it wrote. */
  readonly manager: EntityManager;
  /** Now as ISO-8601 UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** A context whose manager belongs to an open transaction. */
export interface WriteContext extends RequestContext {
  readonly isWriting: true;
}

/** The context of work that no request asked for and nobody stands behind. */
export function ownContext(
  parts: Pick<RequestContext, 'database' | 'now' | 'newId'>,
  requestId: string,
): RequestContext {
  const nobody = { actor: null, companyStanding: null, companyName: null, sessionId: null };
  return { ...parts, ...nobody, requestId, manager: parts.database.read };
}

/** Runs `work` in one transaction of the request, or in the one that is already open. */
export async function inWrite<Result>(
  context: RequestContext | WriteContext,
  work: (context: WriteContext) => Promise<Result>,
): Promise<Result> {
  if ('isWriting' in context) return work(context);
  const { database } = context;
  return database.write((manager) =>
    work({ ...context, database: withinWrite(database), manager, isWriting: true }),
  );
}
