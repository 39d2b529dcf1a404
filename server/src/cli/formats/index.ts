import { csvSheet } from './csv.ts';
import type { OutputFormat } from './format.ts';
import { github } from './github.ts';
import { htmlPage } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { ndjson } from './ndjson.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';

/** Every format of the output, in the order of the help. */
export const formats: readonly OutputFormat[] = [
  text,
  json,
  ndjson,
  sarif,
  rdjson,
  github,
  junit,
  csvSheet,
  xlsx,
  htmlPage,
];
