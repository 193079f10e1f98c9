import { jsonl } from '../language/json.js';
import type { ParseCommand } from './command.js';
import { Findings } from './findings.js';
import { openInput } from './input.js';
import { JsonPrinter } from './json-printer.js';
import { LineReader } from './line-reader.js';
import { cannotWrite } from './misuse.js';
import type { Output } from './output.js';
import { startProgress } from './progress.js';
import { TextPrinter } from './text-printer.js';
import { TokenReader } from './token-reader.js';

/** Bytes read at once where tokens are made of them: few, so that these die young. */
const PIECE = 4096;

/**
 * Reads a file to its end, or until nobody reads what is printed. Returns how
 * many diagnostics there were. Memory: what of the text is not whole.
 *
 * @throws {Misuse} when it cannot be read, or its results cannot be written
 */
export async function parseFile(command: ParseCommand, output: Output): Promise<number> {
  const { path, language, format, tree } = command;
  const input = await openInput(path);
  const printer = new (format === 'json' ? JsonPrinter : TextPrinter)(input.name, language);
  const skims = language === jsonl && !tree;
  const size = skims ? Infinity : PIECE;
  const findings = new Findings(skims ? new LineReader() : new TokenReader(language, tree), printer);
  const progress = await startProgress(input.size);
  const print = (text: string): Promise<void> | undefined => {
    if (text === '') return undefined;
    progress.clear();
    return output.write(text);
  };
  try {
    for await (const chunk of input.chunks(output.gone)) {
      for (let at = 0; at < chunk.length && !findings.isCut && !output.gone.aborted; at += size) {
        await print(findings.feed(chunk.subarray(at, at + size)));
      }
      progress.reach(findings.bytes);
      if (findings.isCut) break;
    }
    if (!output.gone.aborted && !findings.isCut) await print(findings.finish());
  } finally {
    progress.stop();
  }
  const counts = findings.counts(language.name, tree);
  await print(printer.summary(counts));
  if (output.failure !== null) throw cannotWrite(output.failure);
  return counts.diagnostics;
}
