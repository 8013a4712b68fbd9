/** A busy page may draw what was found only some frames later. */
const MOST_FRAMES = 20;

/** Moves the focus to what a form complains about first, once it is drawn; far fields come into view by it. */
export function focusFirstFault(form: HTMLElement | null, framesLeft = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const fault = form?.querySelector<HTMLElement>('[data-fault], [aria-invalid="true"]');
    if (fault != null) fault.focus();
    else if (framesLeft > 1 && form?.isConnected === true) focusFirstFault(form, framesLeft - 1);
  });
}
