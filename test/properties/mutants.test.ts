import { test } from 'node:test';
import fc from 'fast-check';
import { mutants } from './mutants.ts';

for (const [name, property] of Object.entries(mutants))
  test(`mutants of ${name} are read without error`, () => {
    fc.assert(property as fc.IProperty<unknown>, { numRuns: 150, seed: 20_240_131, interruptAfterTimeLimit: 4000 });
  });
