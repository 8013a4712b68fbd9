const REVOKE_AFTER_MS = 60_000;

function isTouchDevice(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

type Bytes = Uint8Array<ArrayBuffer> | Blob;

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

/** Whether this device has a share sheet that takes files and people who reach for it: tablets, phones. */
export function canShareFiles(): boolean {
  if (!isTouchDevice() || !('canShare' in navigator)) return false;
  return navigator.canShare({ files: [new File([''], 'a.pdf', { type: 'application/pdf' })] });
}

/** Saves `bytes` where the browser keeps downloads. */
export function downloadFile(bytes: Bytes, name: string, type: string): Promise<'SAVED'> {
  offerDownload(new File([bytes], name, { type }));
  return Promise.resolve('SAVED');
}

/** Hands `bytes` to the share sheet; saves them where that is not possible after all. */
export async function shareFile(
  bytes: Bytes,
  name: string,
  type: string,
): Promise<'SAVED' | 'SHARED' | 'CANCELLED'> {
  const file = new File([bytes], name, { type });
  const shared = { files: [file] };
  if ('canShare' in navigator && navigator.canShare(shared)) {
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

/** Hands `bytes` to the share sheet where people have one at hand (tablets, phones), and saves them elsewhere. */
export function saveFile(
  bytes: Bytes,
  name: string,
  type: string,
): Promise<'SAVED' | 'SHARED' | 'CANCELLED'> {
  return isTouchDevice() ? shareFile(bytes, name, type) : downloadFile(bytes, name, type);
}
