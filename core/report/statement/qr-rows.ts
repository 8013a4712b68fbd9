import qrcode from 'qrcode-generator';

/** The QR code of `text`, one text per row of modules, `1` for a dark one; a quarter of it may be damaged. */
export function qrRows(text: string): string[] {
  // Type 0 takes the smallest size that holds the text. Level Q: paper gets creased and stained.
  const code = qrcode(0, 'Q');
  code.addData(text, 'Byte');
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
  return places.map((row) => places.map((column) => (code.isDark(row, column) ? '1' : '0')).join(''));
}
