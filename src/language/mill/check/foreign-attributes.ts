import { FOREIGN } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import type { Tell } from './told.js';

/** What other tools read out of attributes is nothing but text here. */
export function foreignAttribute(
  tell: Tell,
  text: string,
  start: number,
  end: number,
  isComponent: boolean,
): void {
  if (!mayBeForeign(text, start, end)) return;
  const name = text.slice(start, end);
  const found = read(name, text, start, end, isComponent);
  if (found !== null) tell(FOREIGN, start, end, found.message, found.fixes, true);
}

/** Whether a name may be one of those; costs next to nothing for nearly all that are not. */
function mayBeForeign(text: string, start: number, end: number): boolean {
  switch (text.charCodeAt(start)) {
    case 118: // v-if
      return text.charCodeAt(start + 1) === 45;
    case 99: // class:active, className
      return end - start > 6 && text.startsWith('class', start);
    case 104: // htmlFor
      return end - start === 7;
    case 111: // on:click
      return text.charCodeAt(start + 2) === 58;
    case 98: // bind:value
      return text.charCodeAt(start + 4) === 58;
    case 42: // *ngIf
    case 58: // :href
    case 64: // @click
    case 91: // [href]
    case 40: // (click)
      return true;
    default:
      return false;
  }
}

interface Found {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function read(name: string, text: string, start: number, end: number, isComponent: boolean): Found | null {
  if (name.startsWith('v-')) {
    const message = messages.get(name) ?? messages.get(name.split(/[:.]/, 1)[0]!);
    if (message === undefined) return null;
    return { message, fixes: name.startsWith('v-bind:') ? boundFix(text, start, end, name.slice(7)) : [] };
  }
  if (name === '*ngIf' || name === '*ngFor') {
    return { message: messages.get(name === '*ngIf' ? 'v-if' : 'v-for')!, fixes: [] };
  }
  const bound = /^(?::|\[|bind:)([\w-]+)\]?$/.exec(name)?.[1] ?? null;
  if (bound !== null || name === ':') {
    const written = bound ?? 'name';
    return {
      message: `A value of an attribute stands in braces here: ${written}={value}.`,
      fixes: name.startsWith('bind:')
        ? fix(`Write ${written}`, start, end, written)
        : boundFix(text, start, end, bound ?? ''),
    };
  }
  if (/^(?:@[a-z]|on:|\([a-z])/.test(name)) return { message: messages.get('v-on')!, fixes: [] };
  if (name.startsWith('class:')) {
    return {
      message: `A class with a condition stands in a record: class={{${name.slice(6)}: condition}}.`,
      fixes: [],
    };
  }
  if (isComponent || (name !== 'className' && name !== 'htmlFor')) return null;
  const right = name === 'className' ? 'class' : 'for';
  return {
    message: `The attribute is called "${right}" here.`,
    fixes: fix(`Write ${right}`, start, end, right),
  };
}

/** `:name="path"`: writes the path in braces; nothing for what is more than a path. */
function boundFix(text: string, start: number, end: number, name: string): readonly Fix[] {
  const found = /^=(["'])([a-z_][\w.]*)\1/i.exec(text.slice(end, end + 200));
  if (found === null || name === '') return [];
  const written = `${name}={${found[2]!}}`;
  return fix(`Write ${written}`, start, end + found[0].length, written);
}

const messages: ReadonlyMap<string, string> = new Map([
  ['v-if', 'This has no meaning here; a condition is a block: {#if condition} … {/if}.'],
  ['v-else', 'This has no meaning here; write {:else} inside of {#if}.'],
  ['v-else-if', 'This has no meaning here; write {:else if condition} inside of {#if}.'],
  ['v-for', 'This has no meaning here; a list is a block: {#each list as item} … {/each}.'],
  ['v-show', 'This has no meaning here; write hidden={not condition}.'],
  ['v-bind', 'This has no meaning here; a value of an attribute is written name={value}.'],
  ['v-html', 'This has no meaning here; a value is printed with {value} between the tags.'],
  ['v-text', 'This has no meaning here; a value is printed with {value} between the tags.'],
  ['v-model', 'This has no meaning here; a value of an attribute is written value={value}.'],
  ['v-on', 'This has no meaning here; templates have no event handlers.'],
]);
