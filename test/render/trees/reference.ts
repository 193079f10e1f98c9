import type { Spec } from './spec.js';

/** What a document should be: its text, and what ends it early. */
export interface Expected {
  readonly text: string;
  /** The name of the failure that ends it; undefined when none does. */
  readonly failure: string | undefined;
}

/** The document of a tree, by going through it depth first, with no thought of time. */
export function reference(specs: readonly Spec[]): Expected {
  const out: string[] = [];
  try {
    for (const spec of specs) write(spec, out);
    return { text: out.join(''), failure: undefined };
  } catch (failure) {
    if (typeof failure !== 'string') throw failure;
    return { text: out.join(''), failure };
  }
}

function write(spec: Spec, out: string[]): void {
  switch (spec.kind) {
    case 'text':
      out.push(spec.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      return;
    case 'host':
      out.push('<b title="&quot;&amp;<">');
      for (const kid of spec.kids) write(kid, out);
      out.push('</b>');
      return;
    case 'boundary': {
      const held: string[] = [];
      try {
        for (const kid of spec.kids) write(kid, held);
      } catch (failure) {
        if (typeof failure !== 'string') throw failure;
        out.push(`[${failure}]`);
        for (const kid of spec.fallback) write(kid, out);
        return;
      }
      out.push(...held);
      return;
    }
    case 'iterable':
      for (const kid of spec.kids) write(kid, out);
      if (spec.fails) throw spec.name;
      return;
    case 'throws':
      throw spec.name;
    default:
      if ('fails' in spec && spec.fails) throw spec.name;
      for (const kid of spec.kids) write(kid, out);
  }
}
