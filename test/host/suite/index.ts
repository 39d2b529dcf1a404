import Mocha from 'mocha';
import { appendFileSync } from 'node:fs';
import { screenshot, takeWindow } from './hands.ts';
import { setting } from './settings.ts';

/** Appends one line of JSON for each test, so that nothing is lost if the extension host ends early. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const append = (test: Mocha.Test, error?: Error) => {
      const line = { title: test.fullTitle(), duration: test.duration, error: error?.stack ?? error?.message };
      appendFileSync(setting('RESULTS'), `${JSON.stringify(line)}\n`);
    };
    runner.on('pass', (test) => {
      append(test);
    });
    runner.on('fail', append);
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      appendFileSync(setting('RESULTS'), `${JSON.stringify({ title: test.fullTitle(), again: error.stack })}\n`);
    });
  }
}

/**
 * Runs the tests inside the extension host; rejects if one fails. Called by VS Code. A test is tried twice, as the smoke tests of VS Code are: what
 * a window draws late is no fault of the extension. The first failure is printed all the same.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Lines, retries: 1 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.suite.afterEach('a picture of the failure', async function () {
    const { state, title } = this.currentTest ?? {};
    if (state === 'failed') await screenshot(await takeWindow(), `failed, ${title}`);
  });
  for (const name of setting('TESTS').split(',')) await import(`./${name}.test.ts`);
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
