/*
 * A run as a moving picture. The browser records a canvas by itself, as fast as time goes: each picture of the run is
 * drawn when its time has come, or as soon as it is there.
 */
import type { Frame } from '../../core/spec.ts';
import type { Shown } from '../figure/snapshot.ts';
import { imageOf } from './raster.ts';
import { picture } from './sheet.ts';

/** What browsers record, the more common first. */
const KINDS = ['video/webm', 'video/mp4'];
/** Pictures of a run, the least time of each, and how long the last one stays, in milliseconds. */
const PICTURES = 60;
const PACE = 50;
const REST = 1000;

export interface Movie {
  readonly blob: Blob;
  /** What a file of its kind is called: webm, mp4. */
  readonly ending: string;
}

/** So many of the frames, more of them where a run begins, as most happens there; the first and the last among them. */
export function picked(frames: readonly Frame[], count = PICTURES): Frame[] {
  const last = frames.length - 1;
  const places = Array.from({ length: count }, (_, i) => Math.round((i / (count - 1)) ** 1.5 * last));
  return [...new Set(places)].map((place) => frames[place]);
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The picture of a figure with another frame of its run. */
const pictureAt = (shown: Shown, frame: Frame): Promise<HTMLImageElement> =>
  imageOf(picture({ ...shown, view: { ...shown.view, frame } }));

/** Records what is drawn on a canvas until it is stopped. Throws where the browser cannot. */
function recorder(canvas: HTMLCanvasElement): { stop: () => Promise<Movie> } {
  const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one));
  if (!kind) throw new Error('this browser records no pictures');
  const recording = new MediaRecorder(canvas.captureStream(), { mimeType: kind, videoBitsPerSecond: 4e6 });
  const parts: Blob[] = [];
  recording.ondataavailable = ({ data }) => parts.push(data);
  recording.start();
  return {
    stop: () =>
      new Promise((resolve) => {
        recording.onstop = () => resolve({ blob: new Blob(parts, { type: kind }), ending: kind.replace('video/', '') });
        recording.stop();
      }),
  };
}

/** The run on show from its start to its end. `going` is called with each picture. Rejects where the browser cannot. */
export async function movie(shown: Shown, going: () => void): Promise<Movie> {
  const frames = picked(shown.view.history);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const first = await pictureAt(shown, frames[0]);
  [canvas.width, canvas.height] = [first.naturalWidth, first.naturalHeight].map((side) => 2 * Math.ceil(side / 2));
  pen.drawImage(first, 0, 0);
  const { stop } = recorder(canvas);
  for (const frame of frames) {
    going();
    const [image] = await Promise.all([pictureAt(shown, frame), wait(PACE)]);
    pen.drawImage(image, 0, 0);
  }
  await wait(REST);
  return stop();
}
