import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of each page of a PDF, and its size in points. */
export async function pagesOf(bytes: ArrayBuffer): Promise<{ size: number[]; words: string }[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      const size = page.view.slice(2).map((one) => Math.round(one * 100) / 100);
      return { size, words: words.replace(/\s+/g, ' ') };
    }),
  );
}
