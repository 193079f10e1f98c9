import * as fc from 'fast-check';
import { damaged, type Texts } from '../parse/families/texts.js';
import { Dice } from '../parse/families/dice.js';
import { millTexts } from '../parse/families/mill-texts.js';

/** White space between things in content; most of it ends a line. */
const gaps = ['', '', ' ', '\n', '\n', '\n\n', '\n    ', '  \n\n\n\t', '   ', '\t', ' \n ', '\f\n'];
/** The same inside of tags and expressions. */
const holes = ['', '', '', ' ', ' ', '  ', '\n', '\t', '\n      '];
const names = ['a', 'product', 'item.name', 'not a', '-a', '!a', 'user?.mail', 'rows[0]', 'x?.["k"]', '1..5'];
const operators = ['+', '-', '*', '??', 'and', 'or', '||', '==', '<', 'in', 'not in', '%', '>='];
const words = ['word', 'a < b', 'x  y', '&amp;', '…', '😀', 'end.', '(', '<!-- c -->', '<!-- c\n   d -->'];
const types = [
  'string',
  'number?',
  '"a"|"b"',
  'Item[]',
  '{a:string,b?:number?}',
  '{[string]:string}',
  'A|null',
];

/** Writes whole templates, with white space of all kinds wherever there may be some. */
class Writer {
  readonly #dice: Dice;
  #left: number;

  constructor(dice: Dice, size: number) {
    this.#dice = dice;
    this.#left = size;
  }

  template(): string {
    const dice = this.#dice;
    let text = dice.oneIn(4) ? `${this.#gap()}{@lang 1}${this.#gap()}` : '';
    if (dice.oneIn(20)) text += '{@mode text}';
    while (dice.oneIn(2)) text += this.#directive() + this.#gap();
    return text + this.#content(0);
  }

  #gap(): string {
    return this.#dice.pick(gaps);
  }

  #space(): string {
    return this.#dice.pick(holes);
  }

  /** Space between two words, which must be some. */
  #part(): string {
    return this.#space() || ' ';
  }

  #content(depth: number): string {
    let text = this.#gap();
    const count = this.#dice.below(depth === 0 ? 6 : 4);
    for (let i = 0; i < count && this.#left > 0; i++) text += this.#one(depth) + this.#gap();
    return text;
  }

  #one(depth: number): string {
    this.#left--;
    const dice = this.#dice;
    switch (dice.below(depth > 6 ? 5 : 16)) {
      case 0:
      case 1:
        return dice.pick(words);
      case 2:
        return this.#hole();
      case 3:
        return dice.pick(['{!-- note --}', '{!-- two\n  lines --}']);
      case 4:
        return this.#sealed();
      case 5:
        return `<ul>${this.#gap()}<li>${this.#content(depth + 1)}<li>${this.#content(depth + 1)}</ul${this.#space()}>`;
      case 6:
        return this.#condition(depth);
      case 7:
        return this.#loop(depth);
      case 8:
        return this.#wait(depth);
      case 9:
        return `{#let${this.#part()}a${this.#space()}=${this.#expression(2)}}${this.#content(depth + 1)}{/let}`;
      case 10:
        return `<p>${this.#content(depth + 1)}${dice.oneIn(2) ? '</p>' : '<div></div>'}`;
      default:
        return this.#element(depth);
    }
  }

  #element(depth: number): string {
    const name = this.#dice.pick(['div', 'span', 'b', 'Card', 'section', 'my-item', 'title', 'PRE']);
    const tag = `<${name}${this.#attributes()}`;
    if (this.#dice.oneIn(4)) return `${tag}${this.#space()}/>`;
    if (this.#dice.oneIn(6)) return `<img${this.#attributes()}${this.#space()}>`;
    if (name === 'title') return `${tag}>${this.#gap()}t${this.#gap()}${this.#hole()}</title>`;
    return `${tag}${this.#space()}>${this.#content(depth + 1)}</${name}${this.#space()}>`;
  }

  #attributes(): string {
    const dice = this.#dice;
    let text = '';
    for (let count = dice.below(dice.oneIn(3) ? 9 : 3); count > 0; count--) {
      const equals = `${this.#space()}=${this.#space()}`;
      const name = dice.pick(['class', 'data-long-name', 'x', 'href', '@on', 'a.b']);
      text += this.#part();
      const kind = dice.below(8);
      if (kind === 0) text += name;
      else if (kind === 1) text += `${name}${equals}bare`;
      else if (kind === 2) text += `${name}${equals}'q "${this.#gap()}'`;
      else if (kind === 3) text += `${name}${equals}"v ${this.#hole()}${this.#gap()}&lt;"`;
      else if (kind === 4) text += this.#hole();
      else if (kind === 5) text += `{${this.#space()}...${this.#space()}rest${this.#space()}}`;
      else if (kind === 6 && dice.oneIn(3)) text += '{!-- why --}';
      else text += `${name}${equals}${this.#hole()}`;
    }
    return text;
  }

  #sealed(): string {
    const dice = this.#dice;
    return dice.pick([
      `<pre${this.#attributes()}>\n a${this.#gap()}<b>x\n</b>${this.#gap()}${this.#hole()}</pre>`,
      `<textarea>${this.#gap()}y${this.#gap()}</textarea>`,
      `<script>if (a < b)${this.#gap()}{ c }</script>`,
      `{#verbatim}${this.#gap()}{x}${this.#gap()}{/verbatim}`,
      '<!doctype html>',
      `<br${this.#space()}/>`,
    ]);
  }

  #condition(depth: number): string {
    const dice = this.#dice;
    const [open, close] = dice.oneIn(6) ? ['{~', '~}'] : ['{', '}'];
    const other = dice.oneIn(2)
      ? `{:else${this.#part()}if${this.#part()}${this.#expression(2)}}${this.#content(depth + 1)}`
      : '';
    const rest = dice.oneIn(2) ? `{:else${this.#space()}}${this.#content(depth + 1)}` : '';
    return `${open}#if${this.#part()}${this.#expression(2)}${close}${this.#content(depth + 1)}${other}${rest}{/if${this.#space()}}`;
  }

  #loop(depth: number): string {
    const index = this.#dice.oneIn(2) ? `${this.#space()},${this.#space()}i` : '';
    const key = this.#dice.oneIn(2) ? `${this.#space()}(${this.#space()}x.id${this.#space()})` : '';
    const none = this.#dice.oneIn(3) ? `{:empty}${this.#content(depth + 1)}` : '';
    return `{#each${this.#part()}xs${this.#part()}as${this.#part()}x${index}${key}}${this.#content(depth + 1)}${none}{/each}`;
  }

  #wait(depth: number): string {
    const late = this.#dice.oneIn(2) ? ` timeout${this.#part()}800ms` : '';
    return `{#await load(${this.#expression(1)})${this.#part()}as v${late}}${this.#content(depth + 1)}{:pending}${this.#gap()}…{:error${this.#part()}e}{e}{/await}`;
  }

  #directive(): string {
    const type = (): string => this.#space() + this.#dice.pick(types);
    const props = Array.from({ length: this.#dice.below(7) }, (_, i) => `property${i}:${type()}`);
    return this.#dice.pick([
      `{@props${this.#part()}${props.join(`${this.#space()},`)}${this.#space()}}`,
      `{@import${this.#part()}Card${this.#part()}from${this.#part()}"./card.mill"}`,
      `{@type T${this.#space()}=${type()}${this.#space()}|${type()}}`,
      `{@use currency${this.#space()}:${type()}${this.#space()}=${this.#expression(1)}}`,
      `{@provide a=${this.#expression(2)}}`,
    ]);
  }

  #hole(): string {
    const dice = this.#dice;
    const [open, close] = dice.oneIn(9) ? ['{~', '~}'] : ['{', '}'];
    return `${open}${this.#space()}${this.#expression(dice.oneIn(4) ? 3 : 1)}${this.#space()}${close}`;
  }

  #expression(depth: number): string {
    const dice = this.#dice;
    const inner = (): string => this.#space() + this.#expression(depth - 1) + this.#space();
    const kind = depth <= 0 ? 0 : dice.below(10);
    switch (kind) {
      case 1:
        return `${this.#expression(depth - 1)}${this.#part()}${dice.pick(operators)}${this.#part()}${this.#expression(depth - 1)}`;
      case 2:
        return `a+${this.#expression(depth - 1)}`;
      case 3:
        return `f${this.#dice.pick(['', ' '])}(${inner()},${this.#space()}n${this.#space()}:${inner()})`;
      case 4:
        return `{${this.#space()}a${this.#space()}:${inner()},"b c":${inner()}}`;
      case 5:
        return `[${inner()},${inner()},${inner()}]`;
      case 6:
        return `(${inner()}?${inner()}:${inner()})`;
      case 7:
        return `${this.#expression(depth - 1)}|${this.#space()}money${this.#space()}(${inner()})|upper`;
      case 8:
        return `"some text  of ${'some length '.repeat(dice.below(4))}"`;
      default:
        return dice.pick(names);
    }
  }
}

function sized(make: (dice: Dice) => string): fc.Arbitrary<string> {
  class Templates extends fc.Arbitrary<string> {
    generate(random: fc.Random): fc.Value<string> {
      return new fc.Value(make(new Dice(random)), undefined);
    }

    canShrinkWithoutContext(value: unknown): value is string {
      return typeof value === 'string';
    }

    shrink(text: string): fc.Stream<fc.Value<string>> {
      return fc.stream(smaller(text));
    }
  }
  return new Templates();
}

function* smaller(text: string): IterableIterator<fc.Value<string>> {
  for (let size = text.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= text.length; at += size)
      yield new fc.Value(text.slice(0, at) + text.slice(at + size), undefined);
  }
}

function written(dice: Dice, size: number): string {
  const text = new Writer(dice, size).template();
  return dice.oneIn(5) ? text.replaceAll('\n', dice.oneIn(4) ? '\r' : '\r\n') : text;
}

const texts: Texts = { ...millTexts, whole: (dice, size) => written(dice, size) };

/** Templates in which nothing is wrong. */
export const anyTemplate: fc.Arbitrary<string> = sized((dice) => written(dice, 2 + dice.below(10)));

/** Templates with some faults, and texts that are nothing but faults. */
export const anyText: fc.Arbitrary<string> = sized((dice) => {
  if (dice.oneIn(4))
    return damaged(millTexts, dice, millTexts.whole(dice, dice.below(250)), 1 + dice.below(5));
  return damaged(texts, dice, written(dice, 2 + dice.below(8)), 1 + dice.below(4));
});
