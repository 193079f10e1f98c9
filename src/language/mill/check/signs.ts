import { misread } from '../expression/foreign.js';
import { fix } from '../expression/reader.js';
import { NOT_ALLOWED_IN_EXPRESSION, NO_NUMBER, NO_SUCH_ESCAPE } from '../codes.js';
import { asTold, type Fault } from './faults.js';
import type { Told } from './told.js';

/** A sign of an expression that the scanner could not read, put into words. */
export function sign(fault: Fault): Told {
  const { code, start, end, token } = fault;
  const text = token?.text ?? '';
  if (code === NO_NUMBER) {
    const before = token?.previousToken ?? null;
    const digits = text.slice(1);
    const isIndex = before !== null && before.end === start && before.kind === 'name' && /^\.\d+$/.test(text);
    if (!isIndex) return { ...asTold(fault), message: noNumber(text), fixes: numberFix(text, start, end) };
    return {
      ...asTold(fault),
      message: `The items of a list are counted in brackets: [${digits}].`,
      fixes: fix(`Write [${digits}]`, start, end, `[${digits}]`),
    };
  }
  if (code !== NOT_ALLOWED_IN_EXPRESSION) {
    // A single sign behind a backslash: what was meant is the backslash.
    const isLone = code === NO_SUCH_ESCAPE && end - start === 2;
    return isLone ? { ...asTold(fault), fixes: fix('Write \\\\', start, start, '\\') } : asTold(fault);
  }
  if (text === '&') {
    return {
      ...asTold(fault),
      message: 'Write "and" between two conditions.',
      fixes: fix('Write "and"', start, end, 'and'),
    };
  }
  const told = misread(text);
  return { ...asTold(fault), message: told ?? `The sign ${text} has no meaning here.` };
}

function numberFix(text: string, start: number, end: number): Told['fixes'] {
  if (/^\.\d+$/.test(text)) return fix(`Write 0${text}`, start, start, '0');
  return /^\d+\.$/.test(text) ? fix(`Write ${text.slice(0, -1)}`, end - 1, end, '') : [];
}

function noNumber(text: string): string {
  if (text.startsWith('.')) return `A number begins with a digit: 0${text}.`;
  if (text.endsWith('.')) return `Digits are missing behind the point: ${text}0, or without the point.`;
  const parts = /^([\d.]+)([a-z_]\w*)$/i.exec(text);
  if (parts === null) return `"${text}" is no number.`;
  return `"${text}" is no number and no name: a number has no unit, and a name begins with a letter.`;
}
