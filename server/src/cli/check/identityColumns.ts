import type { Identity } from '../../workspace/identity.ts';
import { NumberColumn } from './numberColumn.ts';

const none = -1;

/** Words by numbers, each kept once. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  numberOf(word: string | undefined): number {
    if (word === undefined) return none;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  at(number: number): string | undefined {
    return this.#words[number];
  }
}

/** Whose reports they are and on which years, a row for each. */
export class IdentityColumns {
  readonly #words: Words;
  readonly #kinds = new NumberColumn();
  readonly #organisations = new NumberColumn();
  readonly #years = new NumberColumn();

  constructor(words: Words) {
    this.#words = words;
  }

  push({ report, organisation, year }: Identity): void {
    this.#kinds.push(this.#words.numberOf(report));
    this.#organisations.push(this.#words.numberOf(organisation));
    this.#years.push(year ?? none);
  }

  at(row: number): Identity {
    const year = this.#years.at(row);
    return {
      report: this.#words.at(this.#kinds.at(row)) as string,
      organisation: this.#words.at(this.#organisations.at(row)),
      year: year === none ? undefined : year,
    };
  }
}
