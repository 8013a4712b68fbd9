import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';

/**
 * Understood, but not possible or not permitted now. Services throw it; the edge turns it into a code for people.
 * Carries no sentence: words belong to the catalogues.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, parameters: Parameters = {}, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
    this.issues = issues;
  }

  /** A refusal of an input that breaks rules, with every broken rule. */
  static ofIssues(issues: readonly Issue[]): Refusal {
    return new Refusal('VALIDATION_FAILED', {}, issues);
  }
}
