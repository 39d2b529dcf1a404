import type { FlowCellSides, FlowRowSides } from '../flow/flowBuilder.ts';

/** The row that is defined, word by word; cells may be defined before they come or behind. */
export class RtfRow {
  #from = 0;
  #cells: FlowCellSides[] = [];
  #goesOnLeft = false;
  #goesOn = false;

  get bounds(): FlowRowSides {
    return { from: this.#from, cells: this.#cells };
  }

  take(word: string, number = 0): void {
    if (word === 'trowd') [this.#from, this.#cells] = [0, []];
    if (word === 'trleft') this.#from = number;
    if (word === 'clmrg') this.#goesOnLeft = true;
    if (word === 'clvmrg') this.#goesOn = true;
    if (word !== 'cellx' && word !== 'trowd') return;
    if (word === 'cellx') this.#cells.push({ to: number, goesOnLeft: this.#goesOnLeft, goesOn: this.#goesOn });
    [this.#goesOnLeft, this.#goesOn] = [false, false];
  }
}
