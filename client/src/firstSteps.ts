import { commands, window, type Disposable } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { Verdicts } from './verdicts.ts';

/** The steps of the walkthrough that no command ends; the manifest waits for these context keys. */
type Step = 'gouji.sawHover' | 'gouji.fixedFigure';

function done(step: Step): void {
  void commands.executeCommand('setContext', step, true);
}

/** Notes that a hover had something to say. */
export const noteHover: Pick<Middleware, 'provideHover'> = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    if (hover) done('gouji.sawHover');
    return hover;
  },
};

/** Notes that a draft with figures that did not tie has none left. */
export function noteFix(verdicts: Verdicts): Disposable {
  const failing = new Set<string>();
  return verdicts.onDidChange(() => {
    const verdict = verdicts.get(window.activeTextEditor?.document.uri);
    if (!verdict) return;
    if (verdict.fails > 0) failing.add(verdict.uri);
    else if (failing.delete(verdict.uri)) done('gouji.fixedFigure');
  });
}
