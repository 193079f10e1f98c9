import type { Dice } from './dice.js';
import type { Texts } from './texts.js';

const scalars = [
  'true',
  'false',
  'null',
  '0',
  '-1',
  '12.5',
  '3e8',
  '-0.1E-7',
  '""',
  '"a"',
  '"\\n\\u00e9"',
  '"é😀"',
];
const commonBits = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '"k":',
  '{"',
  '"}',
  '1',
  '1.',
  '-',
  'e5',
  'tru',
  'true',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\\',
  '\\u12',
  '\\"',
  '/',
  '//',
  '/*',
  '*/',
  '[[[',
  '}}}',
  ']]]',
  '{{{{',
  'x',
  '12ab',
  ',,',
  '\0',
  '\u0001',
  'é',
  '😀',
  '\ud83d',
  '\ude00',
  '\ufeff',
  '[{',
  '}]',
  ']},',
];

/** What tells the dialects apart. */
interface Dialect {
  readonly hasComments: boolean;
  readonly hasLines: boolean;
}

function textsOf({ hasComments, hasLines }: Dialect): Texts {
  const gaps = hasLines ? ['', '', '', ' ', '\t'] : ['', '', '', ' ', '\n', '\r\n', ' \n  ', '\r'];
  if (hasComments) gaps.push('/* c */', '// c\n', '/* * / **/');

  /** Makes values until their share of units is used up. */
  class Writer {
    readonly #dice: Dice;
    #left: number;

    constructor(dice: Dice, size: number) {
      this.#dice = dice;
      this.#left = size;
    }

    value(depth: number): string {
      const dice = this.#dice;
      const kind = dice.below(depth > 6 || this.#left < 0 ? 8 : 16);
      this.#left -= 8;
      if (kind < 7) return dice.pick(scalars);
      if (kind === 7) return `"${dice.oneIn(9) ? this.#filler() : 'abc\\n d'.slice(0, dice.below(4))}"`;
      return kind < 12 ? this.#list('{', '}', depth) : this.#list('[', ']', depth);
    }

    #list(opener: string, closer: string, depth: number): string {
      const dice = this.#dice;
      const items: string[] = [];
      for (let count = dice.below(dice.oneIn(9) ? 60 : 5); count > 0 && this.#left > 0; count--) {
        const item = this.value(depth + 1);
        items.push(opener === '{' ? `"k${count}":${dice.pick(gaps)}${item}` : item);
      }
      const gap = dice.pick(gaps);
      const tail = hasComments && items.length > 0 && dice.oneIn(4) ? ',' : '';
      const comma = dice.oneIn(3) ? `${gap},${dice.pick(gaps)}` : ',';
      return opener + gap + items.join(comma) + tail + gap + closer;
    }

    #filler(): string {
      const count = Math.min(this.#left >> 3, this.#dice.below(this.#dice.oneIn(3) ? 500 : 60));
      this.#left -= 8 * count;
      return count > 0 ? 'lorem \\n '.repeat(count) : '';
    }
  }

  function lines(dice: Dice, size: number): string {
    const end = dice.pick(['\n', '\n', '\r\n', '\r']);
    let text = '';
    while (text.length < size)
      text += new Writer(dice, Math.min(size, 30 + dice.below(dice.oneIn(9) ? 6000 : 300))).value(0) + end;
    return text;
  }

  return {
    bits: hasLines ? [...commonBits, '\n', '\n{"a":', '}\n', ']\r\n', '\n\n'] : commonBits,
    fillings: [' ', ' ', 'x', 'a\\n', '1,'],
    delimiters: hasComments ? /[[\]{}",:\n]|\/[*/]|\*\//g : /[[\]{}",:\r\n]/g,
    whole(dice, size) {
      if (hasLines) return lines(dice, size);
      const deep = dice.oneIn(6) ? dice.below(30) : 0;
      let text = '['.repeat(1 + deep);
      while (text.length < size)
        text += `${new Writer(dice, size - text.length).value(0)},${dice.pick(gaps)}`;
      return `${text}1${']'.repeat(1 + deep)}`;
    },
  };
}

export const jsonTexts: Texts = textsOf({ hasComments: false, hasLines: false });
export const jsoncTexts: Texts = textsOf({ hasComments: true, hasLines: false });
export const jsonlTexts: Texts = textsOf({ hasComments: false, hasLines: true });
