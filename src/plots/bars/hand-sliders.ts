/* Sliders for what can be set in a picture by hand, so that keys can do it too. */
import { child } from '../child.ts';
import './hand-sliders.css';

export interface HandSlider {
  /** Its class; each slider of a picture has one of its own. */
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value as it is read and heard. */
  readonly text: string;
  readonly set: (value: number) => void;
}

/** Draws the sliders into `host`, in whole steps. */
export function handSliders(host: Element, sliders: readonly HandSlider[]): void {
  const box = child(host, 'div', 'hand-sliders').node()!;
  for (const { name, label, min, max, value, text, set } of sliders) {
    const row = child(box, 'label', name).node()!;
    child(row, 'span', 'what').text(label);
    child(row, 'span', 'value').text(text);
    child<HTMLInputElement>(row, 'input', 'by-hand')
      .attr('type', 'range')
      .attr('min', min)
      .attr('max', max)
      .attr('step', 1)
      .attr('autocomplete', 'off')
      .attr('aria-label', label)
      .attr('aria-valuetext', text)
      .attr('value', value)
      .property('value', value)
      .on('input', function () {
        set(Number(this.value));
      });
  }
}
