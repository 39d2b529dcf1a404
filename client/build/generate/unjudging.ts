/** A schema as JSON Schema writes it. */
export type Schema = Readonly<Record<string, unknown>>;

/** By what a schema judges lists, objects and the keys of these. */
const judging = new Set(['type', 'required', 'minItems', 'additionalProperties', 'propertyNames']);

const anyValue: Schema = {};

/**
 * The schema with which an editor completes and explains what stands in a file, but finds nothing wrong with it: that is
 * told by the server, in its words, and would else be told twice.
 */
export function unjudging(schema: Schema): Schema {
  const { properties, items, anyOf, type } = schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => !judging.has(key)));
  if (Array.isArray(anyOf)) return { ...rest, anyOf: [...anyOf.map((one: Schema) => unjudging(one)), anyValue] };
  if (isSchema(properties)) return { ...rest, properties: eachUnjudging(properties) };
  if (isSchema(items)) return { ...rest, items: unjudging(items) };
  return type === 'object' ? rest : offered(schema);
}

/** What a value may be, and anything else. */
function offered({ description, ...choice }: Schema): Schema {
  return { ...(description !== undefined && { description }), anyOf: [choice, anyValue] };
}

function eachUnjudging(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, unjudging(value as Schema)]));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
