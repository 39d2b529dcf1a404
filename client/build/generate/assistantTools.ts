import * as z from 'zod/mini';
import { assistantTools, type AssistantTool } from '../../../server/src/features/assistantTools.ts';

/** A schema of JSON as far as it is taken over. */
interface InputSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** The tools as `package.json` contributes them to the assistants of the editor, which see them where the setting asks for it. */
export function languageModelTools(): object[] {
  return assistantTools.map(contributed);
}

function contributed(tool: AssistantTool): object {
  const { name, description, takes } = tool;
  const words = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return {
    name: `gouji_${name}`,
    tags: ['gouji'],
    toolReferenceName: `gouji${words.join('')}`,
    canBeReferencedInPrompt: true,
    icon: 'client/assets/icon.png',
    displayName: `%tool.${name}%`,
    userDescription: `%tool.${name}.description%`,
    modelDescription: takes
      ? `${description} Name the draft by \`file\`, or hand it over as \`${takes}\`.`
      : description,
    inputSchema: schemaOf(tool),
    when: 'config.gouji.assistantTools',
  };
}

const readSchema = (input: AssistantTool['input']) =>
  z.toJSONSchema(input, { io: 'input', target: 'draft-7' }) as unknown as InputSchema;

/** What a tool takes in an editor, which knows the files. */
function schemaOf({ input, takes }: AssistantTool): object {
  const { type, properties, required = [], additionalProperties } = readSchema(input);
  const schema = { type, properties, required, additionalProperties };
  if (!takes) return schema;
  const file = { type: 'string', description: 'The draft as a file of the workspace: its path' };
  return { ...schema, properties: { file, ...properties }, required: required.filter((key) => key !== takes) };
}
