/**
 * In the page: when the field with the label LABEL was there to be typed into, in milliseconds since the address was opened, and for each
 * key that led to another total the milliseconds until that was painted.
 */
export const WATCH_ENTRY = `
  window.entryTimes = { usableMs: null, keysMs: [] };
  const isUsable = () => {
    for (const label of document.querySelectorAll('label'))
      if (label.textContent.startsWith(LABEL)) return label.control !== null && !label.control.disabled;
    return false;
  };
  const painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
  const totalOf = () => document.querySelector('[data-testid=entry-total]')?.textContent ?? '';
  let pressedAt = null;
  let shown = '';
  addEventListener('keydown', (event) => {
    pressedAt = event.timeStamp;
    shown = totalOf();
  }, { capture: true });
  const look = () => {
    const { entryTimes } = window;
    if (entryTimes.usableMs === null && isUsable()) {
      entryTimes.usableMs = -1;
      painted((now) => { entryTimes.usableMs = now; });
    }
    if (pressedAt === null || totalOf() === shown) return;
    const from = pressedAt;
    pressedAt = null;
    painted((now) => entryTimes.keysMs.push(now - from));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
`;
