// Takes the pictures of the documentation from the screenshots of the last run of the host tests.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const target = join('docs', 'images');
mkdirSync(target, { recursive: true });
for (const name of ['finding.png', 'hover.png', 'preview.png', 'sections.png'])
  copyFileSync(join('out', 'screenshots', name), join(target, name));
