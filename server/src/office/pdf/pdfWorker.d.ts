/** The part of PDF.js that reads, which has no types of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
