import { rawTextNotAllowed } from '../error/element.js';
import { optionNotAllowed } from '../error/render.js';
import { constant, type Constant } from '../html/constant.js';
import { escapeComment } from '../html/escape.js';
import { OPAQUE, TEXT_ONLY } from '../html/tag.js';
import { BoundarySnippet } from '../snippet/boundary.js';
import { FlushSnippet } from '../snippet/flush.js';
import type { Child } from './child.js';
import { placing, type NoProps, type PlaceComponent } from './component.js';
import { addConstant } from './host.js';
import { RegionOwner } from './scope.js';

const DOCTYPE: Constant = constant('<!doctype html>', true);

/** Makes a component of a way to be placed. It cannot be called: what it does is not a child. */
function builtin(name: string, how: PlaceComponent): (props: object) => Child {
  const component = (): never => {
    throw new TypeError(`<${name}> is placed by the renderer; write it as an element.`);
  };
  Object.defineProperty(component, 'name', { value: name });
  return Object.defineProperty(component, placing, { value: how });
}

/** Its children, and nothing else; what `<>…</>` is. */
export const Fragment: (props: { readonly children?: Child }) => Child = builtin(
  'Fragment',
  (stream, segment, props, owner, levels) =>
    stream.region.run.place(stream, segment, childrenOf(props), owner, levels),
);

/** The document type that makes browsers follow the standard. Belongs first. */
export const Doctype: (props: NoProps) => Child = builtin('Doctype', (stream, segment) =>
  addConstant(stream, segment, DOCTYPE),
);

/** Asks that everything before it be sent on to the reader now. */
export const Flush: (props: NoProps) => Child = builtin('Flush', (stream, segment) =>
  stream.append(segment, new FlushSnippet()),
);

/** A comment in the document; readers can see it. */
export const Comment: (props: { readonly text: string }) => Child = builtin(
  'Comment',
  (stream, segment, props, owner) => {
    const { text } = props as { readonly text: string };
    if (stream.context === TEXT_ONLY) {
      const error = rawTextNotAllowed('title> or <textarea', 'holds a comment; only text can stand there');
      return stream.fail(segment, error, owner);
    }
    if (typeof text !== 'string') {
      return stream.fail(segment, optionNotAllowed('text of <Comment>', text, 'a string'), owner);
    }
    const inside = escapeComment(text);
    // Where a browser reads raw text there are no comments, and an end tag is one wherever it stands.
    return `${stream.whole(segment)}<!--${stream.context === OPAQUE ? inside.replaceAll('<', '&lt;') : inside}-->`;
  },
);

export interface BoundaryProps {
  /** Answers a failure of the content with other content. A failure in here goes to the next boundary outwards. */
  readonly catch?: ((error: unknown) => Child) | undefined;
  /**
   * Milliseconds that the document waits here for the content, at most. So
   * `blocking` components in the content hold back no byte.
   */
  readonly timeout?: number | undefined;
  /** Shown when the timeout passes; nothing unless given. */
  readonly late?: Child;
  readonly children?: Child;
}

/**
 * Decides what stands in for its content when that fails or is late. With
 * `catch` or `timeout` the content is held until it is whole; without either it
 * is sent as it comes, as if the boundary were not there.
 */
export const Boundary: (props: BoundaryProps) => Child = builtin(
  'Boundary',
  (stream, segment, props, owner, levels) => {
    const { catch: handle, timeout, late } = props as BoundaryProps;
    const children = childrenOf(props);
    if (handle === undefined && timeout === undefined) {
      return stream.region.run.place(stream, segment, children, owner, levels);
    }
    if (handle !== undefined && typeof handle !== 'function') {
      const error = optionNotAllowed('catch of <Boundary>', `a ${typeof handle}`, 'a function');
      return stream.fail(segment, error, owner);
    }
    if (timeout !== undefined && !(typeof timeout === 'number' && timeout >= 0)) {
      const error = optionNotAllowed('timeout of <Boundary>', timeout, 'a number of milliseconds from 0 on');
      return stream.fail(segment, error, owner);
    }
    const snippet = new BoundarySnippet(stream, owner, levels, { catch: handle, timeout, late });
    snippet.fillWith(children, new RegionOwner(owner, owner.flow, snippet.region), levels);
    return stream.append(segment, snippet);
  },
);

function childrenOf(props: object): unknown {
  return (props as { readonly children?: unknown }).children;
}
