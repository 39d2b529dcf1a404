export { proseRates, total } from '../support/proseRates.ts';
export { toldRates } from '../support/falsified.ts';
