import { detach } from '../../text/detach.ts';
import { identify } from '../../workspace/identify.ts';
import type { Identity } from '../../workspace/identity.ts';
import { checkInput } from './checkInput.ts';
import { openDraft } from './openDraft.ts';
import type { Input } from './input.ts';
import type { Job, Outcome } from './job.ts';
import { readingOptions } from './reading.ts';

/** What comes of a draft, by what is done with it. Plain data: it comes back from worker threads. */
export interface Results {
  /** Whose reports it holds and on which years, as their titles say; none of what cannot be read; undefined of what can be no report. */
  readonly identify: readonly Identity[] | undefined;
  readonly check: Outcome;
}

export type TaskName = keyof Results;

/** Those who do the same with many drafts, in one thread or several. */
export interface Pool {
  /** What comes of the drafts, in their order. */
  results<Name extends TaskName>(task: Name, inputs: Iterable<Input>): AsyncIterable<Results[Name]>;
  /** Leaves what is under way undone; nothing can be asked for any more. */
  end(): Promise<void>;
}

/** What is done with a draft, in whichever thread. Never rejects. */
export const tasks: { readonly [Name in TaskName]: (input: Input, job: Job) => Promise<Results[Name]> } = {
  identify: identifyInput,
  check: checkInput,
};

async function identifyInput(input: Input, job: Job): Promise<Identity[] | undefined> {
  if (input.reason) return [];
  try {
    const { text, document } = await openDraft(input);
    const options = { ...readingOptions(input.path, input.reading, job), document: document?.projection };
    return identify(text, options)?.map(keepable);
  } catch {
    // Why it cannot be read is said in its turn.
    return [];
  }
}

/** Without the text of the draft behind it: that of ten thousand drafts is not kept. */
function keepable({ report, organisation, year }: Identity): Identity {
  return { report, organisation: organisation && detach(organisation), year };
}
