/** The parts of a command that say what it does, as device and server state them to each other. */
export interface StatedPayload {
  readonly workOrderId: string;
  readonly record?: object | null | undefined;
  readonly amend?: object | null | undefined;
  readonly void?: object | null | undefined;
  readonly discard?: object | null | undefined;
  readonly dependsOn?: readonly string[] | null | undefined;
  readonly supersedes?: string | null | undefined;
}

/**
 * What makes two commands the same, to be hashed as `canonicalJson`. Clock, sequence, clock suspicion, the shown
 * total and who is named as its author are not part of it: the same entry comes from the session of its author without
 * a name, and from an office that hands it in with one. Without dependencies it is what the first release hashed.
 */
export function payloadOf(command: StatedPayload): StatedPayload {
  const { workOrderId, record, amend, void: voided, discard, dependsOn, supersedes } = command;
  return {
    workOrderId,
    record,
    amend,
    void: voided,
    discard,
    dependsOn: dependsOn?.length ? dependsOn : null,
    supersedes,
  };
}
