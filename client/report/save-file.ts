const REVOKE_AFTER_MS = 60_000;

function isTouchDevice(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function offerDownload(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, REVOKE_AFTER_MS);
}

/** Hands `bytes` to the share sheet where people have one at hand (tablets, phones), and saves them elsewhere. */
export async function saveFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  type: string,
): Promise<'SAVED' | 'SHARED' | 'CANCELLED'> {
  const file = new File([bytes], name, { type });
  const shared = { files: [file] };
  if (isTouchDevice() && 'canShare' in navigator && navigator.canShare(shared)) {
    try {
      await navigator.share(shared);
      return 'SHARED';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'CANCELLED';
      // Anything else (the tap is too long ago, no permission) still leaves the ordinary download.
    }
  }
  offerDownload(file);
  return 'SAVED';
}
