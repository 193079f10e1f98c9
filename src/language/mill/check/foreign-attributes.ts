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
  const code = text.charCodeAt(start);
  // v * c h :
  if (code !== 118 && code !== 42 && code !== 99 && code !== 104 && code !== 58) return;
  const name = text.slice(start, end);
  if (code === 118 && name.charCodeAt(1) === 45) {
    const message = foreignAttributes.get(name) ?? foreignAttributes.get(name.split(/[:.]/)[0]!);
    const bound = name.startsWith('v-bind:') ? boundFix(text, start, end, name.slice(7)) : [];
    if (message !== undefined) tell(FOREIGN, start, end, message, bound, true);
  } else if (code === 58) {
    const bound = name.slice(1);
    tell(
      FOREIGN,
      start,
      end,
      `A value of an attribute stands in braces here, without a colon: ${bound === '' ? 'name' : bound}={value}.`,
      boundFix(text, start, end, bound),
      true,
    );
  } else if (code === 42 && (name === '*ngIf' || name === '*ngFor')) {
    tell(FOREIGN, start, end, foreignAttributes.get(name === '*ngIf' ? 'v-if' : 'v-for')!, [], true);
  } else if (code === 99 && name === 'className' && !isComponent) {
    tell(
      FOREIGN,
      start,
      end,
      'The attribute is called "class" here.',
      fix('Write class', start, end, 'class'),
      true,
    );
  } else if (code === 104 && name === 'htmlFor' && !isComponent) {
    tell(
      FOREIGN,
      start,
      end,
      'The attribute is called "for" here.',
      fix('Write for', start, end, 'for'),
      true,
    );
  }
}

/** `:name="path"`: writes the path in braces; nothing for what is more than a path. */
function boundFix(text: string, start: number, end: number, name: string): readonly Fix[] {
  const found = /^=(["'])([a-z_][\w.]*)\1/i.exec(text.slice(end, end + 200));
  if (found === null || name === '') return [];
  const written = `${name}={${found[2]!}}`;
  return fix(`Write ${written}`, start, end + found[0].length, written);
}

const foreignAttributes: ReadonlyMap<string, string> = new Map([
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
