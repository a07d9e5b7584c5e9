import { escapeXml } from '../safe-text.ts';

/** Title, author and language of the file (ECMA-376-2 §11): docx writes them without the language. */
export function coreProperties(title: string, creator: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(creator)}</dc:creator>`,
    '<dc:language>it-IT</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}
