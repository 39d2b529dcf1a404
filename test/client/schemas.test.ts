import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The objects of a schema, each by the keys that lead to it. */
function objectsOf(schema: Schema, path = ''): [path: string, keys: Readonly<Record<string, Schema>>][] {
  const { properties = {}, items, anyOf = [] } = schema;
  const inner = [...anyOf, ...(items ? [items] : [])].flatMap((one) => objectsOf(one, path));
  const below = Object.entries(properties).flatMap(([key, one]) => objectsOf(one, `${path}/${key}`));
  return [...(schema.properties ? [[path, properties] as [string, typeof properties]] : []), ...inner, ...below];
}

for (const name of ['gouji.schema.json', 'gouji-kind.schema.json'])
  test(`editors explain each key of an object in words of its own: ${name}`, () => {
    const schema = JSON.parse(readFileSync(`docs/${name}`, 'utf8')) as Schema;
    for (const [path, keys] of objectsOf(schema)) {
      const told = Object.entries(keys).flatMap(([key, { description }]) => (description ? [[description, key]] : []));
      const twice = told.filter(([words], nth) => told.findIndex(([other]) => other === words) !== nth);
      assert.deepEqual(twice, [], path);
    }
  });

test('a key of a kind of report says what it is for', () => {
  const schema = JSON.parse(readFileSync('docs/gouji-kind.schema.json', 'utf8')) as Schema;
  const { source, titleLine, otherTitles } = schema.properties ?? {};
  assert.match(source?.description ?? '', /^规定它的文件/);
  assert.match(titleLine?.description ?? '', /^新建时的标题行/);
  assert.match(otherTitles?.items?.description ?? otherTitles?.description ?? '', /./);
});
