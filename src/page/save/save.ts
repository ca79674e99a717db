/* What a figure shows as a file: data, numbers, picture. */
import { drawable } from '../figure/snapshot.ts';
import type { Shown } from '../figure/snapshot.ts';
import { csv } from './csv.ts';
import { download } from './download.ts';
import { dataOf, runJson } from './json.ts';
import { movie } from './movie.ts';
import { raster } from './raster.ts';
import { picture } from './sheet.ts';

/** `going` is called again and again by what takes its time. */
type Save = (name: string, shown: Shown, going: () => void) => void | Promise<void>;

/** Each kind of file by its name in the menu's markup. */
const KINDS: Readonly<Record<string, Save>> = {
  json(name, { widget, view, engine }) {
    const data = engine && dataOf(widget, view, engine);
    if (data) download(`${name}.json`, 'application/json', runJson(data));
  },
  csv(name, { widget, view }) {
    download(`${name}-numbers.csv`, 'text/csv;charset=utf-8', csv(widget.table(view)));
  },
  svg(name, shown) {
    download(`${name}-picture.svg`, 'image/svg+xml', picture(shown));
  },
  async png(name, shown) {
    download(`${name}-picture.png`, 'image/png', await raster(picture(shown)));
  },
  async movie(name, shown, going) {
    const { blob, ending } = await movie(shown, going);
    download(`${name}-run.${ending}`, blob.type, blob);
  },
};

/** Saves what a figure shows, if there is anything yet. */
export async function save(kind: string, shown: Shown, going: () => void): Promise<void> {
  if (drawable(shown)) await KINDS[kind](shown.host.id, shown, going);
}
