import { rawTextNotAllowed } from '../error/element.js';
import { FOREIGN, OPAQUE } from './tag.js';

/** Types of script whose text is JSON, in which `<` can be written as an escape. */
const JSON_TYPE = /^(?:application\/(?:[\w.+-]+\+)?json|text\/json|importmap|speculationrules)$/i;

/**
 * The body of a `<script>` or `<style>`: no entity is read there, so what would
 * end it cannot be escaped, only refused. In a script that holds JSON every `<`
 * becomes `\u003c`, which means the same; data can go in there without care.
 *
 * @param context what it stands in: in SVG these bodies are parsed as markup, and may
 * hold no `<` at all; in a `noscript` they may hold nothing that looks like a tag
 * @throws {MillraceError} `RAW_TEXT_NOT_ALLOWED`
 */
export function rawText(element: string, text: string, type: unknown, context: number): string {
  if (!text.includes('<')) return text;
  if (element === 'script' && typeof type === 'string' && JSON_TYPE.test(type.trim())) {
    return text.replaceAll('<', '\\u003c');
  }
  if (context === FOREIGN) {
    throw rawTextNotAllowed(element, 'holds "<", which would be read as markup here, inside SVG');
  }
  const end =
    context === OPAQUE
      ? /<[a-z/!?]/i.exec(text)
      : (new RegExp(`</${element}`, 'i').exec(text) ?? /<!--/.exec(text));
  if (end !== null) {
    throw rawTextNotAllowed(
      element,
      `holds "${end[0]}", which would end it or hide its end; write the "<" as an escape`,
    );
  }
  return text;
}
