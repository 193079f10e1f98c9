import { MillraceError } from './millrace-error.js';

export function childNotRenderable(owner: string, got: string): MillraceError {
  return new MillraceError(
    'CHILD_NOT_RENDERABLE',
    `${owner} gave ${got} to render; expected an element, text, a number, null, Html, or a promise or iterable of these.`,
  );
}

export function elementNotAllowed(name: string): MillraceError {
  return new MillraceError(
    'ELEMENT_NOT_ALLOWED',
    `<${printable(name)}> is no HTML or SVG element, and no valid name of a custom element.`,
  );
}

export function attributeNotAllowed(element: string, attribute: string, why: string): MillraceError {
  return new MillraceError(
    'ATTRIBUTE_NOT_ALLOWED',
    `<${element}> cannot have the attribute "${printable(attribute)}": ${why}.`,
  );
}

export function attributeValueNotAllowed(element: string, attribute: string, why: string): MillraceError {
  return new MillraceError(
    'ATTRIBUTE_VALUE_NOT_ALLOWED',
    `The attribute "${attribute}" of <${element}> ${why}.`,
  );
}

export function voidElementWithChildren(element: string): MillraceError {
  return new MillraceError(
    'VOID_ELEMENT_WITH_CHILDREN',
    `<${element}> is a void element and was given children; it can have none.`,
  );
}

export function rawTextNotAllowed(element: string, why: string): MillraceError {
  return new MillraceError('RAW_TEXT_NOT_ALLOWED', `The content of <${element}> ${why}.`);
}

export function dissolvableComposed(name: string): MillraceError {
  return new MillraceError(
    'DISSOLVABLE_COMPOSED',
    `${name} cannot be wrapped: a dissolvable, and what is built in as <Boundary>, is placed into its parent at once and can be nothing besides.`,
  );
}

export function blockingAfterSuccessor(path: string): MillraceError {
  return new MillraceError(
    'BLOCKING_AFTER_SUCCESSOR',
    `${path} is blocking at or below a successor, which starts when bytes have been consumed: it could never hold them back.`,
  );
}

export function treeTooDeep(path: string, limit: number): MillraceError {
  return new MillraceError(
    'TREE_TOO_DEEP',
    `The tree is deeper than ${limit} levels${path === '' ? '' : ` at ${path}`} (option maxDepth); is a component rendering itself?`,
  );
}

export function streamLeft(): MillraceError {
  return new MillraceError(
    'STREAM_LEFT',
    'Something was placed after its [place] method had returned; place everything before, and give work that takes time to awaitable().',
  );
}

/** Names from data may hold anything: shorten them, and show what cannot be seen. */
function printable(name: string): string {
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return JSON.stringify(short).slice(1, -1);
}
