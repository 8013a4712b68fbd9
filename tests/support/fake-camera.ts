import { BarcodeFormat, EncodeHintType, QRCodeWriter } from '@zxing/library';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;

/** Two modules of white in which nothing is missing from the code. */
const MARGIN = 40;

/** Arguments with which Chromium takes the film for what its camera sees. */
export const cameraShowing = (file: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

/** A film (Y4M) of one picture: a label with a QR code of `text`, as the camera of a tablet sees it. */
export function filmOf(text: string): Buffer {
  const hints = new Map<EncodeHintType, unknown>([[EncodeHintType.MARGIN, 4]]);
  const side = HEIGHT - 2 * MARGIN;
  const code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side, hints);
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  const left = Math.floor((WIDTH - code.getWidth()) / 2);
  for (let y = 0; y < code.getHeight(); y += 1)
    for (let x = 0; x < code.getWidth(); x += 1)
      if (code.get(x, y)) light[(y + MARGIN) * WIDTH + x + left] = BLACK;
  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420\nFRAME\n`);
  return Buffer.concat([head, light, noColour]);
}
