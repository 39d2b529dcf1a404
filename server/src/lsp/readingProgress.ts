import type { WorkDoneProgressServerReporter } from './protocol.ts';
import { say } from '../features/basis/names.ts';
import type { Pace } from './folderReading.ts';
import type { Session } from './session.ts';

/** What is read sooner is not worth a word, in milliseconds. */
const patience = 500;
/** Nobody reads more than a few words a second: so long between two of them, in milliseconds. */
const betweenWords = 250;

const title = { zh: '正在读文件夹里的年报', en: 'Reading the reports of the folder' };

/** Shows in the client how far a folder is read; who has no time for it may stop that. */
export class ReadingProgress implements Pace {
  readonly #session: Session;
  #due = Date.now() + patience;
  #reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  #isStopped = false;

  constructor(session: Session) {
    this.#session = session;
  }

  isStopped(): boolean {
    return this.#isStopped;
  }

  onRead(files: number): void {
    if (Date.now() < this.#due) return;
    this.#due = Date.now() + betweenWords;
    this.#reporter ??= this.#begin();
    const message = say({ zh: `${files} 个文件`, en: `${files} files` }, this.#session.language);
    this.#tell((reporter) => {
      reporter.report(message);
    });
  }

  done(): void {
    this.#tell((reporter) => {
      reporter.done();
    });
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const { connection, language } = this.#session;
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(say(title, language), undefined, undefined, true);
    reporter.token.onCancellationRequested(() => {
      this.#isStopped = true;
    });
    return reporter;
  }

  /** A client that does not want to hear of it is told nothing. */
  #tell(what: (reporter: WorkDoneProgressServerReporter) => void): void {
    this.#reporter?.then(what, () => undefined);
  }
}
