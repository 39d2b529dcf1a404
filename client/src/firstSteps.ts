import { commands, type Disposable } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { Verdicts } from './verdicts.ts';

/** The steps of the walkthrough that no command ends; the manifest waits for these context keys. */
type Step = 'gouji.sawHover' | 'gouji.fixedFigure';

/** The key is taken back at once: a walkthrough that finds it set when it is opened first never ticks the step. */
async function done(step: Step): Promise<void> {
  for (const value of [true, false]) await commands.executeCommand('setContext', step, value);
}

/** Notes that a hover had something to say. */
export const noteHover: Pick<Middleware, 'provideHover'> = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    if (hover) void done('gouji.sawHover');
    return hover;
  },
};

/** Notes that a draft with figures that did not tie has none left. */
export function noteFix(verdicts: Verdicts): Disposable {
  const failing = new Set<string>();
  return verdicts.onDidChange(() => {
    for (const { uri, fails } of verdicts.all()) {
      if (fails > 0) failing.add(uri);
      else if (failing.delete(uri)) void done('gouji.fixedFigure');
    }
  });
}
