import { standardText } from '../text/normal.ts';
import { remembered } from '../text/memo.ts';
import type { Idiom } from './idiom.ts';
import type { Numeral } from './numeral.ts';
import type { RawSentence } from './sentence.ts';
import { assertionsIn } from './assertions.ts';

/** The words of a passage with what they say by themselves, wherever they stand; read when it is asked for. */
export class PassageText {
  readonly written: string;
  /** In standard characters and ASCII digits; titles in 《》 and addresses are blotted out. Unit for unit as written. */
  readonly plain: string;
  readonly idiom: Idiom;
  #numerals: readonly Numeral[] | undefined;
  #assertions: readonly RawSentence[] | undefined;

  constructor(written: string, idiom: Idiom) {
    this.written = written;
    this.idiom = idiom;
    this.plain = blotted(standardText(written));
  }

  /** The numbers in it. */
  get numerals(): readonly Numeral[] {
    return (this.#numerals ??= this.idiom.readNumerals(this.plain));
  }

  /** Its sentences as far as they may say what a table could deny. */
  get assertions(): readonly RawSentence[] {
    return (this.#assertions ??= assertionsIn(this.plain, this.numerals, this.idiom.done));
  }
}

/** The texts read lately: about what a few reports hold. */
const known = remembered<PassageText>(200);

/** The text of these words; an edit leaves most of a report's as they were. */
export function textOf(written: string, idiom: Idiom): PassageText {
  const before = known.get(written);
  if (before?.idiom === idiom) return before;
  const text = new PassageText(written, idiom);
  known.set(written, text);
  return text;
}

const address = /(?:https?:\/\/|www\.)[\w./?=&%#:~-]+|(?<![\w.-])[\w.-]+@[\w.-]+/g;
const title = /《[^《》]{1,120}》|〔[^〔〕]{1,12}〕第?\d*号?/g;

function blotted(text: string): string {
  if (!/《|〔|www|http|@/.test(text)) return text;
  const blot = (found: string) => '\u0001'.repeat(found.length);
  return text.replace(address, blot).replace(title, blot);
}
