import type { Spec } from './spec.js';

/** Where text goes: to the consumer, or into the hold of a boundary. */
interface Sink {
  text: string;
  /** The sink that a hold stands in front of. */
  readonly outer: Sink | null;
  told: boolean;
}

/**
 * The calls that a quick consumer gets for a tree without failures, worked out
 * from the design alone: text until something is not there, one wait for it, and
 * text again. Goes on, each time it is asked, as far as `settled` lets it.
 */
export function* calls(
  specs: readonly Spec[],
  settled: ReadonlySet<string>,
  line: string[],
): Generator<void, void, void> {
  const root: Sink = { text: '', outer: null, told: false };
  for (const spec of specs) yield* feed(spec, root, settled, line);
  drain(root, line);
  line.push('done');
}

function* feed(
  spec: Spec,
  sink: Sink,
  settled: ReadonlySet<string>,
  line: string[],
): Generator<void, void, void> {
  switch (spec.kind) {
    case 'text':
      sink.text += spec.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return;
    case 'host':
      sink.text += '<b title="&quot;&amp;<">';
      for (const kid of spec.kids) yield* feed(kid, sink, settled, line);
      sink.text += '</b>';
      return;
    case 'boundary': {
      const hold: Sink = { text: '', outer: sink, told: false };
      for (const kid of spec.kids) yield* feed(kid, hold, settled, line);
      sink.text += hold.text;
      return;
    }
    case 'iterable':
      for (let i = 0; i <= spec.kids.length; i++) {
        yield* wait(`${spec.name}.${i}`, sink, settled, line);
        if (i < spec.kids.length) yield* feed(spec.kids[i]!, sink, settled, line);
      }
      return;
    case 'successor':
    case 'lateSuccessor':
      // Everything before it is consumed before it starts; in a hold that means held.
      if (sink.outer === null) drain(sink, line);
      break;
    default:
  }
  if ('name' in spec) yield* wait(spec.name, sink, settled, line);
  for (const kid of spec.kids) yield* feed(kid, sink, settled, line);
}

function* wait(
  name: string,
  sink: Sink,
  settled: ReadonlySet<string>,
  line: string[],
): Generator<void, void, void> {
  if (settled.has(name)) return;
  tell(sink, line);
  while (!settled.has(name)) yield;
}

function tell(sink: Sink, line: string[]): void {
  if (sink.outer === null) {
    drain(sink, line);
    line.push('wait');
  } else if (!sink.told) {
    sink.told = true;
    tell(sink.outer, line);
  }
}

function drain(sink: Sink, line: string[]): void {
  if (sink.text !== '') line.push(JSON.stringify(sink.text));
  sink.text = '';
}
