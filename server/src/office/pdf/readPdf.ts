import type { Wording } from '../../forms/schema.ts';
import { projectFlow } from '../flow/projectFlow.ts';
import type { Page, PagePiece } from '../page/page.ts';
import { pagesFlow } from '../page/pageFlow.ts';
import { Projector, type OfficeProjection } from '../projector.ts';
import { hasPassword, Unreadable } from '../unreadable.ts';
import { standardText } from '../../text/normal.ts';
import { times, type Matrix } from '../page/matrix.ts';
import { pdfLibrary, type PdfLibrary, type PdfPage, type PdfText } from './pdfLibrary.ts';
import { drawnOn } from './pdfRules.ts';

/** More pages than these no report has. */
const mostPages = 500;

/** Reads the text of a PDF as it stands on its pages. Rejects with an `Unreadable`, or what the library rejects with. */
export async function readPdf(bytes: Uint8Array): Promise<OfficeProjection> {
  const library = await pdfLibrary();
  // The library takes what it is given for its own. It need not draw, and no code of a document is run.
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    return await project(await task.promise, library);
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? new Unreadable(hasPassword) : error;
  } finally {
    await task.destroy();
  }
}

async function project(
  document: Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>,
  library: PdfLibrary,
): Promise<OfficeProjection> {
  const pages: Page[] = [];
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++)
    pages.push(await pageOf(await document.getPage(number), number, library));
  if (pages.every(({ pieces }) => pieces.length === 0)) throw new Unreadable(noText);
  const projector = new Projector();
  projectFlow(pagesFlow(pages), projector);
  if (document.numPages > mostPages) projector.notice('unread', tooLong, { page: mostPages });
  return projector.finish();
}

async function pageOf(page: PdfPage, number: number, { OPS }: PdfLibrary): Promise<Page> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const { rules, pictures } = drawnOn(await page.getOperatorList(), transform, OPS);
  page.cleanup();
  const pieces = items.flatMap((item) => pieceOf(item, transform));
  return { number, height, pieces, rules, pictures };
}

function pieceOf({ str: text = '', transform, width }: PdfText, viewport: Matrix): PagePiece[] {
  if (text.trim() === '') return [];
  const [, , c, d, x, y] = times(viewport, transform);
  return [{ text: text.replace(/[\u2e80-\u2fd5]+/g, standardText), x, y, width, size: Math.hypot(c, d) }];
}

const noText: Wording = {
  zh: '这个 PDF 没有文字（可能是扫描件），读不出；请用原来的 Word 文件，或先做文字识别（OCR）',
  en: 'the PDF has no text (a scan?) and cannot be read; take the Word file it was made of, or have its text recognised first',
};

const tooLong: Wording = {
  zh: `只读了前 ${mostPages} 页，后面的没有核对`,
  en: `only the first ${mostPages} pages were read`,
};
