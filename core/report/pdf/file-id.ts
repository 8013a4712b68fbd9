const OFFSETS = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b];
const FNV_PRIME = 0x01000193;

/**
 * 32 hexadecimal digits for `text`, the same for the same text: the identifier that a PDF carries. Tells files apart;
 * no protection against forging.
 */
export function fileIdOf(text: string): string {
  return OFFSETS.map((offset) => {
    let hash = offset;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
      hash ^= hash >>> 15;
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
