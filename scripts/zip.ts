import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** ASCII, without folders. */
  name: string;
  data: Buffer;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION_2_0 = 20;
/** 1 January 1980, the first day the format knows: the same files always give the same bytes. */
const FIXED_DATE = 0x0021;

/** The entries as a ZIP archive, stored without compression, in the order given. */
export function createZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const file = Buffer.concat([localHeader(entry), entry.data]);
    directory.push(centralHeader(entry, offset));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endOfDirectory(entries.length, central.length, offset)]);
}

function localHeader(entry: ZipEntry): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(LOCAL_HEADER);
  return Buffer.concat([start, commonFields(entry), Buffer.from(entry.name, 'ascii')]);
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(CENTRAL_HEADER, 0);
  start.writeUInt16LE(VERSION_2_0, 4);
  // Comment length, disk number, internal and external attributes stay 0.
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, commonFields(entry), end, Buffer.from(entry.name, 'ascii')]);
}

/** The fields both headers share, from "version needed" to "extra field length". */
function commonFields({ name, data }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION_2_0, 0);
  fields.writeUInt16LE(FIXED_DATE, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
