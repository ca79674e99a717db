/* All figures but the first page's first, which comes without waiting for this list. */
import '../../plots/unchanged.ts';
import type { Widget } from '../../ui/widget.ts';

const others = import.meta.glob<Widget>(['../../widgets/*.ts', '!../../widgets/pentagon.ts'], { import: 'default' });

/** Fetches a figure's code, by its name. */
export const otherWidget = (name: string): Promise<Widget> => others[`../../widgets/${name}.ts`]();
