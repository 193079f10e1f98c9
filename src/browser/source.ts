/** A text to send: what stands in the field, or a file, which is never read as a whole. */
export interface Source {
  readonly name: string;
  /** Units of text, or bytes. */
  readonly size: number;
  piece(from: number, to: number): string | Promise<Uint8Array>;
}

export function textSource(text: string): Source {
  return { name: 'the text', size: text.length, piece: (from, to) => text.slice(from, to) };
}

/** As much of a `File` as is needed. */
export interface FileLike {
  readonly name: string;
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export function fileSource(file: FileLike): Source {
  return {
    name: file.name,
    size: file.size,
    piece: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}

/** The language of a file, by its name; null when that does not tell. */
export function languageOf(name: string): string | null {
  const [, extension = ''] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (extension === 'ndjson') return 'jsonl';
  return ['json', 'jsonc', 'jsonl', 'mill'].includes(extension) ? extension : null;
}
