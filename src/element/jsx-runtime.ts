import { Element } from './element.js';
import { guard } from './guard.js';

/**
 * Makes an element; what the compiler writes for JSX.
 *
 * A promise may be made for a child that is never placed, and may fail before
 * anybody looks at it; Node ends the process for that. So every promise among
 * the children, and in the props of a component, gets a handler here, at once.
 * The feed still finds the failure when it comes to it.
 *
 * @param _key what the compiler passes for a prop of that name; a type error, and ignored
 */
export function jsx(type: unknown, props: object, _key?: unknown): Element {
  if (typeof type === 'string') {
    const { children } = props as { readonly children?: unknown };
    if (typeof children === 'object') guard(children);
  } else {
    for (const name in props) {
      const prop = (props as Record<string, unknown>)[name];
      if (typeof prop === 'object') guard(prop);
    }
  }
  return new Element(type, props);
}
