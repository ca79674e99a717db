/*
 * Modules of the site in Node. Vite's own runnerImport() closes its runner before it gives a module out, and code that
 * the module fetches later, such as another network's kernel, would not come.
 */
import { createRequire } from 'node:module';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { kernelPlugin } from '../engine/kernel/plugin.ts';
import { wordsPlugin } from '../words/words-plugin.ts';
import { noStyles } from './no-styles.ts';

const INLINE = {
  consumer: 'server' as const,
  dev: { moduleRunnerTransform: true },
  // TF.js's modules leave out file endings, which Node does not forgive and Vite does.
  resolve: { external: true as const, noExternal: [/@tensorflow/], mainFields: ['module'], conditions: ['node'] },
};

/** What `use` makes of a module, all the code that it asks for included. */
export async function inNode<M, Result>(
  id: string,
  root: string,
  use: (module: M) => Promise<Result>,
): Promise<Result> {
  globalThis.require ??= createRequire(import.meta.url); // TF.js asks for it when it finds itself in Node
  const plugins = [wordsPlugin(), kernelPlugin(), noStyles];
  const config = {
    root,
    configFile: false as const,
    envDir: false as const,
    plugins,
    environments: { inline: INLINE },
  };
  const environment = createRunnableDevEnvironment('inline', await resolveConfig(config, 'serve'), {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  try {
    return await use(await environment.runner.import<M>(id));
  } finally {
    await environment.close();
  }
}
