/** SHA-256 of the UTF-8 text, in hexadecimal. Not to be awaited inside a transaction of the database, which would end. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
