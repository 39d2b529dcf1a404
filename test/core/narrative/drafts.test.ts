/** Where the five real drafts stand beside the checkout, nothing is found in their running text. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mentionsOf, narrativeOf } from '../../../server/src/check/model/narrative.ts';
import { toText } from '../../../server/src/text/decimal.ts';
import { analyse } from '../../support/analyse.ts';

const folder = join('..', 'shared', 'drafts');
const drafts = existsSync(folder) ? readdirSync(folder) : [];

/** How many figures of each draft are linked. */
const linked: Readonly<Record<string, number>> = { '000': 1, '001': 10, '002': 2, '003': 5, '004': 1 };

for (const name of drafts)
  test(`draft ${name}`, () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
    assert.ok(report);
    const mentions = mentionsOf(report).filter(({ cells }) => cells.length > 0);
    assert.equal(mentions.length, linked[name.slice(0, 3)]);
    assert.deepEqual(
      mentions.filter(({ agrees }) => agrees === false),
      [],
    );
    assert.deepEqual(narrativeOf(report).claims, []);
    if (name.startsWith('002'))
      assert.deepEqual(
        mentions.map(({ role, value, cells }) => [role, toText(value), cells.map(({ cell }) => cell.slot.row.key)]),
        [
          ['received', '1576', ['1']],
          ['growth', '61.97', ['1']],
        ],
      );
  });
