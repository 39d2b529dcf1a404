import Ajv from 'ajv';
import metaSchema from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Log, Result } from 'sarif';
import { codes } from '../../../server/src/check/codes.ts';
import type { CheckedFile } from '../../../server/src/cli/formats/checkedFile.ts';
import { sarif } from '../../../server/src/cli/formats/sarif.ts';
import { nothingChecked } from '../../../server/src/cli/formats/summary.ts';
import { markedFile, plainly, spanOf } from '../../support/markedFile.ts';

const ajv = new Ajv({ schemaId: 'auto', meta: metaSchema, unknownFormats: 'ignore' });
const isValid = ajv.compile(schema);

/** What is printed of the files, read as JSON, and held against the official schema. */
function logOf(...files: CheckedFile[]): Log {
  const printed = files.map((file) => sarif.file(file, plainly)).filter(Boolean);
  const unreadable = files.filter((file) => file.kind === 'unreadable').length;
  const end = sarif.end({ ...nothingChecked, unreadable }, plainly);
  const log = JSON.parse(sarif.begin(plainly) + printed.join(sarif.separator) + end) as Log;
  assert.ok(isValid(log), ajv.errorsText(isValid.errors));
  return log;
}

const source = `
| 规章 | 12 |
         ^^ wrong-figure should be 13
         ! table-total off
`;
const repair = {
  title: { zh: '改为 13', en: 'change to 13' },
  cells: [],
  edits: [{ span: spanOf({ start: 7, end: 9 }), newText: '13' }],
  slip: undefined,
  safe: false,
};
const region = { startLine: 1, startColumn: 8, endLine: 1, endColumn: 10 };

test('a log is one run of gouji with every code as a rule', () => {
  const { version, runs } = logOf();
  assert.equal(version, '2.1.0');
  assert.equal(runs.length, 1);
  const rules = runs[0]?.tool.driver.rules ?? [];
  assert.deepEqual(
    rules.map(({ id }) => id),
    Object.keys(codes),
  );
  assert.deepEqual(runs[0]?.results, []);
  assert.deepEqual(runs[0].invocations, [{ executionSuccessful: true }]);
});

test('a finding is a result with its place and its repairs', () => {
  const [first, second, ...none] = logOf(markedFile('区 a/b.md', source, [repair])).runs[0]?.results ?? [];
  const uri = '%E5%8C%BA%20a/b.md';
  assert.deepEqual(first, {
    ruleId: 'wrong-figure',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'should be 13' },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    fixes: [
      {
        description: { text: 'change to 13' },
        artifactChanges: [
          {
            artifactLocation: { uri },
            replacements: [{ deletedRegion: region, insertedContent: { text: '13' } }],
          },
        ],
      },
    ],
  } satisfies Result);
  assert.deepEqual([second?.level, second?.fixes, none], ['warning', undefined, []]);
});

test('a draft that cannot be read is a result, and the run was no success', () => {
  const [run] = logOf({ path: '/a.md', kind: 'unreadable', reason: 'gone' }, { path: 'b.md', kind: 'skipped' }).runs;
  assert.deepEqual(run?.results, [
    {
      ruleId: 'unreadable',
      level: 'error',
      message: { text: 'gone' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///a.md' } } }],
    },
  ]);
  assert.deepEqual(run.invocations, [{ executionSuccessful: false }]);
});
