/**
 * The walk: from a tree to a stream.
 *
 * One walk places and primes. It goes through the tree in document order, adds
 * the markup of elements to the open segment, calls components as it comes to
 * them, and goes on into what they return. Only what has to be waited for ends
 * the segment and becomes a snippet. So a tree without work becomes one string.
 *
 * The segment is passed along as an argument and a result: that is measurably
 * quicker than a field. `levels` counts down how deep the tree may still go.
 */
import { escapeAttribute, escapeText } from '../html/escape.js';
import { Html } from '../html/html.js';
import { leadTo, leadToBare, learn, WAYS } from '../html/start.js';
import { insideAt, OPAQUE, tagOf, TEXT_ONLY, type Tag } from '../html/tag.js';
import { AwaitableSnippet } from '../snippet/awaitable.js';
import { DeferredSnippet, type Walk } from '../snippet/deferred.js';
import { HALT, PlaceFailure } from '../snippet/failure.js';
import { HookSnippet } from '../snippet/hooks.js';
import { IterableSnippet } from '../snippet/iterable.js';
import type { Owner } from '../snippet/owner.js';
import { isWhole } from '../text/utf8.js';
import { LONG, STRIDE, type SnippetStream } from '../snippet/stream.js';
import { begun } from './begun.js';
import { Fragment } from './builtins.js';
import { isLater, placing, type Component, type Placed } from './component.js';
import { Element } from './element.js';
import { guard } from './guard.js';
import { addConstant, afterStart, firstText, lookUp, refuseElement, textOf, type Props } from './host.js';
import { place as placeSymbol, StreamAt, type Placeable } from './placeable.js';
import { quiet } from '../snippet/quiet.js';
import { placeIterator } from './place-iterator.js';
import { refuse, refuseComponent, tooDeep } from './refuse.js';
import { ComponentScope, NO_HOOKS } from './scope.js';
import type { TreeRun } from './tree-run.js';

/** Places anything that renders. */
export function place(
  stream: SnippetStream,
  segment: string,
  child: unknown,
  owner: Owner,
  levels: number,
): string {
  if (child instanceof Element) {
    const { type } = child;
    if (typeof type === 'string')
      return placeHost(stream, segment, type, child.props as Props, owner, levels);
    return placeComponent(stream, segment, type, child.props, owner, levels);
  }
  switch (typeof child) {
    case 'string':
      return stream.whole(segment) + escapeText(child);
    case 'number':
    case 'bigint':
      return stream.whole(segment) + child;
    case 'boolean':
    case 'undefined':
      return segment;
    case 'object':
      if (child === null) return segment;
      if (Array.isArray(child)) return placeList(stream, segment, child, 0, owner, levels);
      return placeObject(stream, segment, child, owner, levels);
    default:
      return refuse(stream, segment, child, owner);
  }
}

/**
 * Places a host element: its tags around its children, and the attributes in the
 * order of the props. All in one loop, in which the children turn up too: to ask
 * for a prop by name costs more, since every element has props of another shape.
 */
function placeHost(
  stream: SnippetStream,
  segment: string,
  name: string,
  props: Props,
  owner: Owner,
  levels: number,
): string {
  if (levels <= 0) tooDeep(stream, segment, owner);
  const before = segment;
  const { pending } = stream;
  let children: unknown = undefined;
  let tag: Tag;
  try {
    tag = tagOf(name);
    if (stream.context === TEXT_ONLY) refuseElement(tag);
    const opaque = stream.context === OPAQUE;
    let { start } = tag;
    let count = 0;
    for (const name in props) {
      const value = props[name];
      if (name === 'children') {
        children = value;
        continue;
      }
      let attribute = tag.recent[count];
      if (attribute === undefined || attribute.name !== name) attribute = lookUp(stream, tag, name, count);
      count++;
      let text: string | number | true | null;
      if (typeof value === 'string' && attribute.isPlain) {
        if (!opaque) {
          const known = start.known[value.length % WAYS]!;
          if (known !== null && known.value === value && known.attribute === attribute) {
            known.used = true;
            start = known;
            continue;
          }
          learn(start, tag, attribute, value);
        }
        text = escapeAttribute(value);
      } else if (typeof value === 'number') text = value;
      else text = textOf(stream, tag, attribute, value, owner);
      if (text === null) continue;
      if (text === true) {
        segment = addConstant(stream, segment, leadToBare(start, attribute));
        start = tag.behindBare;
      } else {
        // An end tag in an attribute would end what is read as raw text around it.
        if (opaque) text = String(text).replaceAll('<', '&lt;');
        segment = stream.whole(addConstant(stream, segment, leadTo(start, attribute))) + text;
        start = tag.behindValue;
      }
    }
    const empty = children === undefined && !tag.isVoid;
    segment = addConstant(stream, segment, empty ? start.emptyEnd : start.end);
    if (empty) return segment;
    if (tag.isVoid || tag.isRaw) return afterStart(stream, segment, tag, props, children);
  } catch (error) {
    // A promise where text should be may have been the fault, and may still fail.
    for (const name in props) quiet(props[name]);
    stream.pending = pending;
    return stream.fail(before, error, owner);
  }
  // The common case first, without another call. Text is text wherever it stands.
  if (typeof children === 'string' && !tag.dropsNewline)
    return addConstant(stream, stream.whole(segment) + escapeText(children), tag.close);
  if (tag.inside !== undefined || tag.dropsNewline) {
    return placeInside(stream, segment, tag, children, owner, levels);
  }
  return addConstant(stream, place(stream, segment, children, owner, levels - 1), tag.close);
}

/** Places the children of an element in which other rules hold. */
function placeInside(
  stream: SnippetStream,
  segment: string,
  tag: Tag,
  children: unknown,
  owner: Owner,
  levels: number,
): string {
  const outside = stream.context;
  stream.context = insideAt(tag, outside);
  if (tag.dropsNewline && firstText(children).startsWith('\n')) segment = `${stream.whole(segment)}\n`;
  segment = place(stream, segment, children, owner, levels - 1);
  stream.context = outside;
  return addConstant(stream, segment, tag.close);
}

/** Places the items of a list, from one on. */
function placeList(
  stream: SnippetStream,
  segment: string,
  list: readonly unknown[],
  from: number,
  owner: Owner,
  levels: number,
): string {
  if (levels <= 0) tooDeep(stream, segment, owner);
  const { run } = stream.region;
  for (let i = from; i < list.length; i++) {
    const item = list[i];
    if (typeof item === 'string') {
      segment = stream.whole(segment) + escapeText(item);
    } else {
      // The rest of a list waits as one thing, not as a thing for each item.
      if (run.full && i > from && item instanceof Element && typeof item.type !== 'string') {
        return stream.append(segment, new DeferredSnippet(stream, owner, restOfList(list, i, owner, levels)));
      }
      segment = place(stream, segment, item, owner, levels - 1);
    }
    if (segment.length > LONG) segment = stream.setAside(segment);
  }
  return segment;
}

/** Goes on with a list until too much is under way again. One item at least is placed each time. */
function restOfList(list: readonly unknown[], from: number, owner: Owner, levels: number): Walk {
  return (into) => {
    const { run } = into.region;
    let segment = '';
    for (let i = from; i < list.length; i++) {
      const item = list[i];
      if (run.full && i > from && item instanceof Element && typeof item.type !== 'string') {
        into.again(restOfList(list, i, owner, levels));
        break;
      }
      segment = place(into, segment, item, owner, levels - 1);
      if (segment.length > LONG) segment = into.setAside(segment);
    }
    return segment;
  };
}

/** Places what its author vouches for; a large part as the bytes that it was encoded to once. */
function placeHtml(stream: SnippetStream, segment: string, child: Html): string {
  const { markup } = child;
  const { bytes } = stream.region.run;
  if (markup.length < LONG || bytes === null || !isWhole(markup)) return stream.whole(segment) + markup;
  stream.add(segment);
  stream.addEncoded({ bytes: child.bytes(bytes), length: markup.length });
  return '';
}

/** Places what is neither an element nor a list nor plain text. */
function placeObject(
  stream: SnippetStream,
  segment: string,
  child: object,
  owner: Owner,
  levels: number,
): string {
  if (child instanceof Html) return placeHtml(stream, segment, child);
  if (typeof (child as Partial<Placeable>)[placeSymbol] === 'function')
    return placeCustom(stream, segment, child as Placeable, owner, levels);
  if (typeof (child as { then?: unknown }).then === 'function') {
    if (levels <= 0) tooDeep(stream, segment, owner);
    return stream.append(
      segment,
      new AwaitableSnippet(stream, owner, levels - 1, child as PromiseLike<unknown>),
    );
  }
  if (typeof (child as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === 'function') {
    if (levels <= 0) tooDeep(stream, segment, owner);
    return stream.append(
      segment,
      new IterableSnippet(stream, owner, levels - 1, child as AsyncIterable<unknown>),
    );
  }
  // What it holds is there, and has been seen to.
  if (child instanceof Set || child instanceof Map)
    return placeList(stream, segment, [...child], 0, owner, levels);
  // Bytes are iterable, and would print as numbers.
  if (ArrayBuffer.isView(child)) return refuse(stream, segment, child, owner);
  if (typeof (child as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function') {
    let iterator: Iterator<unknown>;
    try {
      iterator = (child as Iterable<unknown>)[Symbol.iterator]();
    } catch (error) {
      return stream.fail(segment, error, owner);
    }
    return placeIterator(stream, segment, iterator, owner, levels, place);
  }
  return refuse(stream, segment, child, owner);
}

function placeCustom(
  stream: SnippetStream,
  segment: string,
  child: Placeable,
  owner: Owner,
  levels: number,
): string {
  if (levels <= 0) tooDeep(stream, segment, owner);
  if (levels < stream.floor) {
    const walk = (into: SnippetStream): string => placeCustom(into, '', child, owner, levels);
    return placeDeeper(stream, segment, owner, levels, walk);
  }
  const at = new StreamAt(stream, segment, owner, levels - 1);
  try {
    child[placeSymbol](at, (stream.region.run as TreeRun).init);
  } catch (error) {
    // What failed further in has its place already; what must not be placed at all has none.
    if (error !== HALT && !(error instanceof PlaceFailure)) return at.fail(error);
    at.leave();
    throw error;
  }
  return at.leave();
}

/** Leaves the rest for when the walk has come back from where it is. */
function placeDeeper(
  stream: SnippetStream,
  segment: string,
  owner: Owner,
  levels: number,
  walk: Walk,
): string {
  const snippet = new DeferredSnippet(stream, owner, walk);
  snippet.floor = levels - STRIDE;
  return stream.append(segment, snippet);
}

/** Places a component: as it knows to place itself, or by calling it. */
function placeComponent(
  stream: SnippetStream,
  segment: string,
  component: unknown,
  props: object,
  owner: Owner,
  levels: number,
): string {
  if (levels <= 0) tooDeep(stream, segment, owner);
  if (typeof component !== 'function') return refuseComponent(stream, segment, component, owner);
  if (levels < stream.floor) {
    return placeDeeper(stream, segment, owner, levels, laterComponent(component, props, owner, levels));
  }
  // The one that is most common, and needs no more than this.
  if (component === Fragment) return place(stream, segment, (props as Props)['children'], owner, levels - 1);
  const special = (component as Placed)[placing];
  if (special !== undefined) return special(stream, segment, props, owner, levels - 1);
  if (stream.region.run.full) {
    const later = laterCall(component, props, owner, levels - 1);
    return stream.append(segment, new DeferredSnippet(stream, owner, later));
  }
  return call(stream, segment, component, props, owner, levels - 1);
}

/*
 * Closures are made in functions of their own: in the function that places each
 * component they would cost every call, whether or not one is made, since what
 * they hold would have to lie in a heap object.
 */

function laterComponent(component: unknown, props: object, owner: Owner, levels: number): Walk {
  return (into) => placeComponent(into, '', component, props, owner, levels);
}

function laterCall(component: unknown, props: object, owner: Owner, levels: number): Walk {
  return (into) => call(into, '', component, props, owner, levels);
}

function call(
  stream: SnippetStream,
  segment: string,
  component: unknown,
  props: object,
  owner: Owner,
  levels: number,
): string {
  const scope = new ComponentScope(owner, component, owner.flow, stream.region);
  let child: unknown;
  try {
    child = (component as Component<object>)(props, scope);
  } catch (error) {
    return stream.fail(segment, error, scope);
  }
  // The common case, an element and no hooks, without another call.
  if (scope.hooks === null && child instanceof Element) {
    scope.hooks = NO_HOOKS;
    return place(stream, segment, child, scope, levels);
  }
  if (typeof child === 'object' && child !== null) {
    try {
      child = begun(child);
    } catch (error) {
      return stream.fail(segment, error, scope);
    }
  }
  segment = settle(stream, segment, child, scope);
  // A component and the promise that it answers with are one level.
  return place(stream, segment, child, scope, isLater(child) ? levels + 1 : levels);
}

/** Ends what a component may still say, and has its hooks called at its first byte. */
function settle(stream: SnippetStream, segment: string, child: unknown, scope: ComponentScope): string {
  if (typeof child === 'object' && child !== null) {
    guard(child);
    // What is still to come is a snippet of its own, which does both.
    if (isLater(child)) return segment;
  }
  const hooked = scope.hooks !== null;
  scope.close();
  return hooked ? stream.append(segment, new HookSnippet(scope)) : segment;
}
