import { PDFDocument } from 'pdf-lib';

/** Several PDFs as one file: the pages of each as they are, in the order in which they come. */
export class JointPdf {
  private readonly document: PDFDocument;

  private constructor(document: PDFDocument) {
    this.document = document;
  }

  static async begin(): Promise<JointPdf> {
    return new JointPdf(await PDFDocument.create({ updateMetadata: false }));
  }

  async add(bytes: Uint8Array): Promise<void> {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = await this.document.copyPages(source, source.getPageIndices());
    for (const page of pages) this.document.addPage(page);
  }

  async finish(title: string): Promise<Uint8Array<ArrayBuffer>> {
    this.document.setTitle(title, { showInWindowTitleBar: true });
    return new Uint8Array(await this.document.save({ addDefaultPage: false }));
  }
}
