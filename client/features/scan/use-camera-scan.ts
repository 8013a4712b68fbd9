import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Where the camera stands; every one that is no picture names what to do instead. */
export type CameraState = 'starting' | 'watching' | 'denied' | 'missing' | 'busy' | 'insecure';

const BETWEEN_PICTURES_MS = 150;
/** Wide enough for a bar code, small enough for a slow tablet. */
const PICTURE_WIDTH_PX = 960;

interface CameraScan {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  readonly retry: () => void;
}

function stateOfFailure(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const scale = Math.min(1, PICTURE_WIDTH_PX / videoWidth);
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return drawing?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** Shows the camera in `video` and calls `onText` with the first code that is read; stops when the page goes. */
export function useCameraScan(isActive: boolean, onText: (text: string) => void): CameraScan {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onText);
  const [state, setState] = useState<CameraState>('starting');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    told.current = onText;
  }, [onText]);

  useEffect(() => {
    if (!isActive) return undefined;
    let isOpen = true;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = async (): Promise<void> => {
      if (!('mediaDevices' in navigator)) {
        setState(window.isSecureContext ? 'missing' : 'insecure');
        return;
      }
      const [{ decodeFrame }, opened] = await Promise.all([
        import('./decode-frame.ts'),
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
      ]);
      stream = opened;
      const element = video.current;
      if (!isOpen || element === null) {
        opened.getTracks().forEach((track) => track.stop());
        return;
      }
      element.srcObject = opened;
      await element.play();
      setState('watching');
      const canvas = document.createElement('canvas');
      const look = (): void => {
        if (!isOpen) return;
        const picture = pictureOf(element, canvas);
        const text = picture === null ? null : decodeFrame(picture);
        if (text === null) timer = setTimeout(look, BETWEEN_PICTURES_MS);
        else told.current(text);
      };
      look();
    };
    watch().catch((error: unknown) => {
      if (isOpen) setState(stateOfFailure(error));
    });
    return () => {
      isOpen = false;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [isActive, attempt]);

  const retry = useCallback(() => {
    setState('starting');
    setAttempt((count) => count + 1);
  }, []);
  return { video, state, retry };
}
