/** Moves the focus to what a form complains about first, once it is drawn; far fields come into view by it. */
export function focusFirstFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[data-fault], [aria-invalid="true"]')?.focus();
  });
}
