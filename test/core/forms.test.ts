import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formFiles, formOf } from '../support/forms.ts';
import { formSchema } from '../../server/src/forms/schema.ts';

test('every form file fits the schema', () => {
  for (const [name, file] of Object.entries(formFiles)) {
    const result = formSchema.safeParse(file);
    assert.ok(result.success, `${name}: ${JSON.stringify(result.error?.issues)}`);
  }
});

for (const [name, edition, count] of [
  ['disclosure', '2019', 0],
  ['disclosure', '2021', 0],
  ['requests', '2019', 37],
  ['requests', '2021', 39],
  ['litigation', '2019', 3],
  ['litigation', '2021', 3],
] as const)
  test(`the table ${name} of ${edition} has the official number of relations`, () => {
    assert.equal(formOf(name, edition).relations.length, count);
  });

test('a relation names the slots on both sides', () => {
  const carry = formOf('requests', '2021').relations.find((relation) => relation.id === 'requests.carry.person');
  assert.deepEqual(
    [carry?.left, carry?.right].map((side) => side?.map((slot) => slot.row.key)),
    [
      ['1', '2'],
      ['3.7', '4'],
    ],
  );
  assert.equal(carry?.stated.row.key, '4');
});
