import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';

/** Codes that job sheets carry. */
const FORMATS = [
  BarcodeFormat.QR_CODE,
  BarcodeFormat.DATA_MATRIX,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.EAN_13,
  BarcodeFormat.ITF,
];

let reader: MultiFormatReader | null = null;

function readerOfFormats(): MultiFormatReader {
  if (reader === null) {
    reader = new MultiFormatReader();
    reader.setHints(
      new Map<DecodeHintType, unknown>([
        [DecodeHintType.POSSIBLE_FORMATS, FORMATS],
        [DecodeHintType.TRY_HARDER, true],
      ]),
    );
  }
  return reader;
}

/** Luminance of each pixel, 0 to 255, with the weights of ITU-R BT.601. */
function luminancesOf({ data, width, height }: ImageData): Uint8ClampedArray {
  const luminances = new Uint8ClampedArray(width * height);
  for (let pixel = 0; pixel < luminances.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    luminances[pixel] = (299 * red + 587 * green + 114 * blue) / 1000;
  }
  return luminances;
}

/** The text of the first code in the picture, or null when there is none to be read. */
export function decodeFrame(picture: ImageData): string | null {
  const source = new RGBLuminanceSource(luminancesOf(picture), picture.width, picture.height);
  try {
    return readerOfFormats()
      .decodeWithState(new BinaryBitmap(new HybridBinarizer(source)))
      .getText();
  } catch {
    // No code, half a code or a damaged one: the next picture may be better.
    return null;
  }
}
