/**
 * The parser of Marko: events for tags, attributes and text, with the ends of
 * expressions found but not what is in them. To it, blocks are text.
 */
import { createParser, TagType } from 'htmljs-parser';

function read(text) {
  let seen = 0;
  let elements = 0;
  const see = () => {
    seen++;
  };
  createParser({
    onError(range) {
      throw new Error(`htmljs-parser at ${range.start}: ${range.message}`);
    },
    onText: see,
    onComment: see,
    onPlaceholder: see,
    onAttrName: see,
    onAttrValue: see,
    onOpenTagStart: see,
    onOpenTagName({ start, end }) {
      elements++;
      const isVoid = /^(?:br|hr|img|input|link|meta)$/.test(text.slice(start, end));
      return isVoid ? TagType.void : TagType.html;
    },
    onOpenTagEnd: see,
    onCloseTagEnd: see,
  }).parse(text);
  return { seen, elements };
}

export const whole = { markup: read };
export const containers = { markup: ({ elements }) => elements };
