export { claimRates, total } from '../support/claimRates.ts';
