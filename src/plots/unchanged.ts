/*
 * Browsers lay a part of a picture out anew whenever an attribute or a text of it is set, be it to what it was. Plots say
 * each time all that they draw; once this has come, D3 passes on only what has changed.
 */
import { select } from 'd3';
import type { Selection } from 'd3';

type Some = Selection<Element, unknown, null, undefined>;
type Value = string | number | boolean | null;
type ValueOf = Value | ((this: Element, ...at: unknown[]) => Value);
type Get = (this: Some, name?: string) => unknown;
interface Setters {
  attr: (this: Some, name: string, value?: ValueOf) => unknown;
  text: (this: Some, value?: ValueOf) => unknown;
}

const setters = Object.getPrototypeOf(select(null)) as Setters;
const getters = { attr: setters.attr as Get, text: setters.text as Get };

const valueAt = (value: ValueOf, node: Element, at: unknown[]): Value =>
  typeof value === 'function' ? value.apply(node, at) : value;

setters.attr = function (name, value) {
  if (value === undefined) return getters.attr.call(this, name);
  return this.each(function (...at) {
    const next = valueAt(value, this, at);
    if (next === null) this.removeAttribute(name);
    else if (this.getAttribute(name) !== String(next)) this.setAttribute(name, String(next));
  });
};

setters.text = function (value) {
  if (value === undefined) return getters.text.call(this);
  return this.each(function (...at) {
    const next = String(valueAt(value, this, at) ?? '');
    if (this.textContent !== next) this.textContent = next;
  });
};
