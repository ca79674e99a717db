// @vitest-environment jsdom
import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { embedAddress, frameCode } from '../../../src/page/share/embed-code.ts';
import { qrCode } from '../../../src/page/share/qr.ts';

test('the address of a figure alone keeps its own part of a link', () => {
  const href = 'https://x.org/a/?engine=cpu&phase.seed=1&pentagon.seed=7&pentagon.ask=a%20%2B%20b&v=1#the-trick';
  expect(embedAddress(href, 'pentagon')).toBe(
    'https://x.org/a/?embed=pentagon&engine=cpu&pentagon.seed=7&pentagon.ask=a%20%2B%20b&v=1',
  );
});

test('the code of a frame is one frame, whatever its address and title say', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (address, title) => {
      const page = document.createElement('div');
      page.innerHTML = frameCode(address, title, 700);
      expect([...page.children].map(({ localName }) => localName)).toEqual(['iframe', 'script']);
      const frame = page.firstElementChild as HTMLIFrameElement;
      expect([frame.localName, frame.getAttribute('src'), frame.title]).toEqual(['iframe', address, title]);
      expect([frame.width, frame.height]).toEqual(['100%', '700']);
    }),
  );
});

test('a text has a code up to what a code holds, in bytes, and none beyond', () => {
  const long = (letter: string, bytes: number): string =>
    letter.repeat(bytes / new TextEncoder().encode(letter).length);
  expect(qrCode(long('x', 2953), 'QR')).toBeDefined();
  for (const text of [long('x', 2954), long('猫', 2955), '\ud800'.repeat(1000)])
    expect(qrCode(text, 'QR')).toBeUndefined();
});

/** The dark modules that a path of bars covers, as "x,y". */
const covered = (path: string): string[] =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, i) => `${Number(x) + i},${y}`),
  );

test('a QR code is drawn module for module, with four light ones all round', () => {
  const text = 'https://x.org/?pentagon.seed=7&v=1#pentagon';
  const { data, size } = encode(text, { border: 0 });
  const picture = qrCode(text, 'QR code of the link')!;
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x + 4},${y + 4}`] : [])));
  expect(covered(picture.querySelector('path')!.getAttribute('d')!)).toEqual(dark);
  expect(picture.getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
  expect([picture.getAttribute('role'), picture.getAttribute('aria-label')]).toEqual(['img', 'QR code of the link']);
});
