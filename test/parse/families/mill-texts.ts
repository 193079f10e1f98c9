import type { Dice } from './dice.js';
import type { Texts } from './texts.js';

const runs = [
  'foo ',
  'a < b',
  'bar baz',
  '{x}',
  '{a.b | c}',
  '&amp;',
  '&lt',
  'x &nbsp; y',
  '{{a: 1}}',
  '{f(1, "x }")}',
  '  \n',
  'tail {~ a ~}',
  '{a?.[b] ?? [1, ...c]}',
  "{'\\u{1f600}' + 12ms}",
  'é😀',
  '{!-- d --}',
  '<!-- c -->',
];
const names = ['div', 'span', 'b', 'Card', 'section', 'DIV', 'my-item'];
const empties = [
  `<br><img src=a.png alt='q "'/><input disabled>`,
  '<script>if (a < b) { x() } </script>',
  '<style>b { c: d }</style >',
  '<title>t {x} &amp; <b></title>',
  '<textarea>{y} </div></textarea>',
  '{#verbatim}{x} <b>{/verbatim}',
  '{@props a: b}',
];
const bits = [
  '<',
  '>',
  '</',
  '/>',
  '{',
  '}',
  '{#if a}',
  '{/if}',
  '{:else}',
  '{#each x as y}',
  '{/each}',
  '{~',
  '~}',
  '"',
  "'",
  '<li>',
  '</li>',
  '<ul>',
  '</ul>',
  '<p>',
  '</p>',
  '<div',
  '</div>',
  '<div>',
  '<b',
  '=',
  'class="',
  '<!--',
  '-->',
  '{!--',
  '--}',
  '<script>',
  '</script>',
  '<title>',
  '</title>',
  '(',
  ')',
  '[',
  ']',
  ' <br>',
  '{@mode text}',
  '{@mode html}',
  '{@props a: b}',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '&',
  '&amp;',
  '&am',
  '{/',
  '{#',
  '?.[',
  '..',
  'a',
  '1',
  '12ms',
  '1.',
  '"x',
  '<!',
  '<td>',
  '<tr>',
  '{#verbatim}',
  '{/verbatim}',
  '{:pending}',
  '<Card x={',
  'é',
  '\\u{12',
  '😀',
  '\ud83d',
  '\ude00',
  '<option>',
  '</style',
  '<textarea>',
  '\0',
  '<p>x<p>',
];

function attributes(dice: Dice): string {
  const first = dice.oneIn(2) ? ' class="a {b} c"' : '';
  return first + (dice.oneIn(3) ? " x={y+1} {z} {...w} k=v\n  data-a='&lt;{q}'" : '');
}

/** Makes markup until its share of units is used up. */
class Writer {
  readonly #dice: Dice;
  #left: number;

  constructor(dice: Dice, size: number) {
    this.#dice = dice;
    this.#left = size + 60;
  }

  one(depth: number): string {
    this.#left -= 45;
    if (this.#left < 0) return 'x';
    const dice = this.#dice;
    const kind = dice.below(depth > 7 ? 5 : 20);
    if (kind < 4) return dice.pick(runs) + (dice.oneIn(30) ? 'lorem ipsum '.repeat(dice.below(400)) : ' ');
    if (kind === 4) return dice.pick(empties);
    if (kind < 9) return this.#element(depth);
    if (kind < 11) return this.#list(depth);
    if (kind < 12) return `<p>para ${this.#many(depth)}${dice.oneIn(2) ? '</p>' : ''}`;
    if (kind < 14) return this.#condition(depth);
    if (kind < 15)
      return `{#each xs as x, i (x.id)}${this.#many(depth)}${dice.oneIn(3) ? '{:empty}none' : ''}{/each}`;
    if (kind < 16) return `<table><tr><td>1<td>2<tr><td>${this.#many(depth)}</table>`;
    if (kind < 17) return `<dl><dt>a<dd>${this.#many(depth)}<dt>b</dl>`;
    if (kind < 18) return '<select><optgroup><option>1<option>2<optgroup><option>3</select>';
    return `{#await load(1) as v timeout 800ms}${this.#many(depth)}{:pending}..{:error e}{e}{/await}`;
  }

  #many(depth: number): string {
    let text = '';
    const count = this.#dice.below(this.#dice.oneIn(10) ? 40 : 5);
    for (let i = 0; i < count && this.#left > 0; i++) text += this.one(depth + 1);
    return text;
  }

  #element(depth: number): string {
    const name = this.#dice.pick(names);
    return `<${name}${attributes(this.#dice)}>${this.#many(depth)}</${name}${this.#dice.oneIn(9) ? '  ' : ''}>`;
  }

  #list(depth: number): string {
    const dice = this.#dice;
    let text = '<ul>';
    const count = dice.below(dice.oneIn(6) ? 200 : 6);
    for (let i = 0; i < count && this.#left > 0; i++) {
      this.#left -= 12;
      text += `<li>${dice.oneIn(3) ? this.#many(depth) : `item ${i}\n`}`;
    }
    return `${text}${dice.oneIn(5) ? '</ul\n>' : '</ul>'}`;
  }

  #condition(depth: number): string {
    const dice = this.#dice;
    const other = dice.oneIn(2) ? `{:else if d}${this.#many(depth)}` : '';
    const rest = dice.oneIn(2) ? `{~:else}${this.#many(depth)}` : '';
    return `{#if a and (b or c)}${this.#many(depth)}${other}${rest}{/if}`;
  }
}

export const millTexts: Texts = {
  bits,
  fillings: ['x', 'x', ' ', 'x \n', '<b>'],
  delimiters: /[<>{}"'()[\]=/&]|--/g,
  whole(dice, size) {
    let text = dice.oneIn(20) ? `{@mode ${dice.pick(['text', 'html'])}}` : '';
    while (text.length < size) text += new Writer(dice, size - text.length).one(0);
    return text;
  },
};
