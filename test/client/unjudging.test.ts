/** The schemas of the extension: what stands in a file is completed and explained by them, and never judged. */
import Ajv from 'ajv';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as object;

/** The names of the properties and what they say, in order. */
function saidIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'description') return [String(value)];
    if (key === 'properties') return [...Object.keys(value as object), ...saidIn(value)];
    return ['additionalProperties', 'propertyNames'].includes(key) ? [] : saidIn(value);
  });
}

for (const name of ['gouji.schema.json', 'gouji-kind.schema.json']) {
  const [judging, own] = [read(`docs/${name}`), read(`client/assets/${name}`)];
  const ajv = new Ajv({ unknownFormats: 'ignore' });
  const keys = [...new Set(saidIn(judging))];

  test(`${name} of the extension has every key, choice and explanation`, () => {
    assert.deepEqual(saidIn(own).toSorted(), saidIn(judging).toSorted());
    const choices = (schema: object) => JSON.stringify(schema).match(/"enum":\[[^\]]*\]/g);
    assert.deepEqual(choices(own), choices(judging));
  });

  test(`${name} of the extension finds nothing wrong, where the other does`, () => {
    const [judge, accept] = [ajv.compile(judging), ajv.compile(own)];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'medium' }, fc.jsonValue({ maxDepth: 0 }), tie('list'), tie('object')),
      list: fc.array(tie('tree'), { maxLength: 3 }),
      object: fc.dictionary(fc.constantFrom(...keys, 'other'), tie('tree'), { maxKeys: 6 }),
    }));
    let faulty = 0;
    fc.assert(
      fc.property(tree, (value) => {
        faulty += judge(value) === true ? 0 : 1;
        assert.equal(accept(value), true);
      }),
      { numRuns: 500, seed: 20_240_131 },
    );
    assert.ok(faulty > 250);
  });
}
