/** Inputs of the form in the order of the screen. */
function inputs(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-entry-input]')].filter(
    (input) => input.closest('details:not([open])') === null,
  );
}

/** Moves the focus to the field after the one that has it; false when it was the last one of the step. */
export function focusNextInput(): boolean {
  const all = inputs();
  const next = all[all.findIndex((input) => input === document.activeElement) + 1];
  if (next === undefined) return false;
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
  return true;
}

/** Moves the focus to the first field of the step. */
export function focusFirstInput(): void {
  inputs()[0]?.focus();
}
