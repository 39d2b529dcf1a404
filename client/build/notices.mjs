import { build } from 'esbuild';
import { overviewPage } from './overviewPage.mjs';
import { rulePages } from './rulePages.mjs';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the packages that the bundles take code from, sorted. */
async function packagesIn(bundles) {
  const built = await Promise.all(
    bundles.map((options) => build({ ...options, plugins: [rulePages, overviewPage], write: false, metafile: true })),
  );
  const files = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].sort();
}

/** Name, version and licence of a package, with the licence's text; throws where it brings none. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  if (!license || !file) throw new Error(`${folder} brings no licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** The licences of everything by others that the bundles hold, each once. */
export async function noticesOf(bundles) {
  const notices = new Set((await packagesIn(bundles)).map(noticeOf));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['This package holds code of the following packages.\n', ...notices].join(rule);
}
