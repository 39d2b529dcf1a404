import { source as axe } from 'axe-core';
import type { Frame } from 'playwright-core';

/** What axe-core finds in the page that is serious or worse. */
export async function barriers(page: Frame): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + failureSummary).slice(0, 3).join('; ')))`,
  );
}
