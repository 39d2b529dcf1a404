/** What rounding to totals promises, over random trees of sums: each sum holds, and each figure is next to its quotient. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { balanced, type Rounding } from '../../server/src/features/rewrites/balanced.ts';
import { equals, sum, whole } from '../../server/src/text/decimal.ts';
import { isNextToQuotient, quotientAt } from '../../server/src/text/quotient.ts';

/** The value of a leaf, or parts. */
type Tree = number | readonly Tree[];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -2_000_000, max: 900_000_000 }),
    fc.array(tie('tree'), { minLength: 1, maxLength: 6 }),
  ),
}));
const factors = fc.constantFrom(1n, 3n, 7n, 60n, 1000n, 10_000n, 100_000_000n);

/** The figures of a tree, parts before their total. */
function figuresOf(root: Tree, divisor: bigint): Rounding[] {
  const figures: Rounding[] = [];
  const add = (one: Tree): { at: number; value: number } => {
    const parts = typeof one === 'number' ? [] : one.map(add);
    const value = typeof one === 'number' ? one : parts.reduce((total, part) => total + part.value, 0);
    figures.push({ of: { value: whole(value), divisor }, fixed: undefined, parts: parts.map(({ at }) => at) });
    return { at: figures.length - 1, value };
  };
  add(root);
  return figures;
}

function assertBalanced(figures: readonly Rounding[], scale: number, values = balanced(figures, scale)): void {
  assert.ok(values);
  figures.forEach(({ of, parts, fixed }, at) => {
    const value = values[at] ?? assert.fail();
    assert.ok(of && (fixed ? equals(fixed, value) : isNextToQuotient(value, of.value, of.divisor, scale)));
    if (parts.length > 0) assert.ok(equals(value, sum(parts.map((part) => values[part] ?? assert.fail()))));
  });
}

test('every sum of rounded figures holds, and each is less than a unit away from its quotient', () =>
  fc.assert(
    fc.property(tree, factors, fc.nat(4), (root, factor, scale) => {
      const figures = figuresOf(root, factor);
      assertBalanced(figures, scale);
      assert.deepEqual(balanced(figures, scale), balanced(figures, scale));
    }),
    { numRuns: 300, seed: 20_240_131 },
  ));

test('figures that stand stay, and the others are rounded beside them', () =>
  fc.assert(
    fc.property(tree, factors, fc.nat(4), fc.array(fc.boolean(), { maxLength: 40 }), (root, factor, scale, stands) => {
      const figures = figuresOf(root, factor);
      const first = balanced(figures, scale) ?? assert.fail();
      assertBalanced(
        figures.map((one, at) => ({ ...one, fixed: stands[at] ? first[at] : undefined })),
        scale,
      );
    }),
    { numRuns: 300, seed: 20_240_131 },
  ));

test('the root is rounded as usual, and a leaf alone', () => {
  const [only] = balanced(figuresOf(123_450, 10_000n), 2) ?? [];
  assert.deepEqual(only, { units: 1235n, scale: 2 });
  assert.deepEqual(quotientAt(whole(-5), 10n, 0), {
    floor: { units: -1n, scale: 0 },
    ceiling: { units: 0n, scale: 0 },
    nearest: { units: -1n, scale: 0 },
  });
});

test('what cannot hold is not rounded: sums that do not tie, and a part of itself', () => {
  const of = { value: whole(5), divisor: 1n };
  const leaf: Rounding = { of, fixed: undefined, parts: [] };
  assert.equal(balanced([leaf, leaf, { ...leaf, parts: [0, 1] }], 0), undefined);
  assert.equal(
    balanced(
      [
        { ...leaf, parts: [1] },
        { ...leaf, parts: [0] },
      ],
      0,
    ),
    undefined,
  );
});
