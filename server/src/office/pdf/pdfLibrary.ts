import type { Matrix } from '../page/matrix.ts';

/** The part of PDF.js that is used here. */
export interface PdfLibrary {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
  readonly OPS: Readonly<Record<string, number>>;
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

/** A page of a document. */
export interface PdfPage {
  getViewport(options: { readonly scale: number }): { readonly transform: Matrix; readonly height: number };
  getTextContent(): Promise<{ readonly items: readonly PdfText[] }>;
  getOperatorList(): Promise<Operators>;
  cleanup(): void;
}

/** Text where it stands; what marks content has no text. */
export interface PdfText {
  readonly str?: string;
  readonly transform: Matrix;
  readonly width: number;
}

/** What a page is drawn by: operators by their numbers, each with what it is given. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** Loads the library, which takes a tenth of a second and is loaded with the first PDF only. */
export async function pdfLibrary(): Promise<PdfLibrary> {
  const { warn } = console;
  // It says that it cannot draw here. Nothing is drawn, and what is said belongs to others.
  console.warn = () => undefined;
  try {
    // What browsers draw with, which it asks for as it is loaded: anything that can be made will do.
    const stands = { DOMMatrix: Map, ImageData: Map, Path2D: Map };
    for (const [name, stand] of Object.entries(stands))
      if (!(name in globalThis)) Object.assign(globalThis, { [name]: stand });
    // The part that works in a thread of its own otherwise; it makes itself known, so that no thread is begun.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  } finally {
    console.warn = warn;
  }
}
