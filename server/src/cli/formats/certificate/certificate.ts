import { createHash } from 'node:crypto';
import { version } from '../../../../../package.json';
import type { BlockForm } from '../../../features/blocks/blockWriters.ts';
import type { PageBlock } from '../../../features/basis/pageBlock.ts';
import { certificateOf } from '../../../features/certificate.ts';
import { readDraft } from '../../../node/readDraft.ts';
import { UsageError } from '../../usage.ts';
import { printable } from '../../../text/width.ts';
import type { CheckedFile } from '../checkedFile.ts';
import type { OutputFormat, PrintContext } from '../format.ts';

/** How a certificate may be written. */
export const certificateForms = ['html', 'docx'] as const satisfies BlockForm[];

/** The formats of certificates by their names: of `gouji certify`, not of `gouji check`. */
export const certificates: ReadonlyMap<string, OutputFormat> = new Map([certificate('html'), certificate('docx')]);

function certificate(form: BlockForm): [string, OutputFormat] {
  const format: OutputFormat = {
    separator: '\n',
    begin: () => '',
    file: (file, context) => blocksIn(file, context),
    end: () => '',
    pack: async (lines, { language }) => {
      const blocks = lines.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as PageBlock[])));
      if (blocks.length === 0) throw new UsageError({ zh: '没有年报可写核对单', en: 'no report to certify' });
      // Loaded only here: other formats write no blocks.
      const { blockWriters } = await import('../../../features/blocks/blockWriters.ts');
      return blockWriters[form](blocks, language);
    },
  };
  return [`certificate.${form}`, format];
}

function blocksIn(file: CheckedFile, { language }: PrintContext): string {
  if (file.kind !== 'report') return '';
  const { path, analysis } = file;
  const digest = createHash('sha256')
    .update(bytesOf(path) ?? analysis.text.toString())
    .digest('hex');
  const blocks = certificateOf(analysis, { path: printable(path), digest, version }, language);
  return JSON.stringify(blocks);
}

/** The draft as it is stored; undefined for standard input. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readDraft(path);
  } catch {
    return undefined;
  }
}
