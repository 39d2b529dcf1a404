export { proseRates, total } from '../support/proseRates.ts';
