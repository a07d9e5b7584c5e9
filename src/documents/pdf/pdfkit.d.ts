/** What pdfkit 0.20 takes and its published types leave out. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Of a TH: what it names. */
    scope?: 'Column' | 'Row';
  }
}

declare namespace PDFKit {
  interface PDFOutline {
    /** `top` and `left` in points; pdfkit takes `left` from the right edge of the page. */
    addItem(title: string, options?: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
  }

  interface PDFDocument {
    /** The current font; `font` is fontkit's. */
    readonly _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  }
}
