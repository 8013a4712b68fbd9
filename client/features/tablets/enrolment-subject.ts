/** What the enrolment dialog is about: a new tablet (null), or a known one that gets a new code. */
export interface EnrolmentSubject {
  readonly tabletId: string | null;
  readonly name: string;
}
