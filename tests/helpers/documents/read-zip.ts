import { inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** Texts of a ZIP archive by path (APPNOTE 6.3 §4.3), for looking into DOCX and XLSX. */
export function readZip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + Number(nameLength));
    files.set(name, contentAt(zip, { from: zip.readUInt32LE(at + 42), size: zip.readUInt32LE(at + 20) }));
    at += 46 + Number(nameLength) + Number(extra) + Number(comment);
  }
  return files;
}

function contentAt(zip: Buffer, { from, size }: { from: number; size: number }): string {
  if (zip.readUInt32LE(from) !== LOCAL) throw new Error('not a ZIP archive');
  const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
  const data = zip.subarray(start, start + size);
  return (zip.readUInt16LE(from + 8) === 0 ? data : inflateRawSync(data)).toString('utf8');
}
