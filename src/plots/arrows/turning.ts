/* A model in space that is turned by hand: its picture large, and sliders under it so that keys can turn it too. */
import * as words from '#words';
import { child } from '../child.ts';
import { handSliders } from '../bars/hand-sliders.ts';
import { orbit } from './orbit.ts';
import type { OrbitData } from './orbit.ts';
import { begun } from '../picture.ts';
import { svgIn } from '../thumbnails.ts';

/** Where the eye stands, in degrees. */
type Place = Pick<OrbitData, 'turn' | 'tilt'>;

/** Draws into `host`; `change` hears where the reader has turned it. */
export function turning(host: Element, data: Omit<OrbitData, 'turnTo'>, change: (to: Place) => void): void {
  const { turn, tilt } = data;
  const turnTo = (to: number, up: number): void => change({ turn: to, tilt: up });
  orbit(begun(svgIn(host, 'large'), orbit), { ...data, turnTo });
  const sliders = child(host, 'div', 'turning').node()!;
  sliders.hidden = false;
  handSliders(sliders, [
    { name: 'turn', label: words.turnLabel, min: -180, max: 180, value: turn, text: words.degrees(turn), set: (to) => turnTo(to, tilt) }, // prettier-ignore
    { name: 'tilt', label: words.tiltLabel, min: -90, max: 90, value: tilt, text: words.degrees(tilt), set: (up) => turnTo(turn, up) }, // prettier-ignore
  ]);
}
