import { build } from 'esbuild';

const folder = 'client/webview/overview';

/** Script and style of the page of an overview, each as one text that may stand in an element of HTML. */
async function readPage() {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/main.ts`, `${folder}/overview.css`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    format: 'iife',
    write: false,
    outdir: 'out',
    logLevel: 'warning',
  });
  const textOf = (ending) =>
    outputFiles
      .find(({ path }) => path.endsWith(ending))
      .text.trim()
      .replaceAll('</', '<\\/');
  return { script: textOf('.js'), style: textOf('.css') };
}

/** Gives a bundle the page of an overview as one module, `overview-page`. */
export const overviewPage = {
  name: 'overview-page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^overview-page$/ }, () => ({ path: folder, namespace: 'overview-page' }));
    onLoad({ filter: /./, namespace: 'overview-page' }, async () => ({
      contents: JSON.stringify(await readPage()),
      loader: 'json',
      watchDirs: [folder],
    }));
  },
};
