import type {
  HtmlElements,
  HtmlGlobalAttributes,
  MathElements,
  SvgElements,
} from '../html/elements.generated.js';
import type { Child } from './child.js';
import type { Element as TreeElement } from './element.js';

/** `annotation-xml` looks like a custom element to the index below, and is one to few. */
type WithChildren<Elements> = {
  readonly [Name in keyof Elements as Exclude<Name, 'annotation-xml'>]: Elements[Name] &
    JSX.GlobalAttributes & {
      readonly children?: Child;
    };
};

/**
 * The types of JSX. Extend it by declaration merging:
 *
 *     declare module 'millrace/jsx-runtime' {
 *       namespace JSX {
 *         interface IntrinsicElements {
 *           'my-element': { mode?: 'a' | 'b'; children?: Child };
 *         }
 *         interface GlobalAttributes {
 *           'hx-swap'?: 'innerHTML' | 'outerHTML';
 *         }
 *       }
 *     }
 */
// The compiler looks for a namespace of this name; it holds types only.
// oxlint-disable-next-line typescript/no-namespace
export declare namespace JSX {
  type Element = TreeElement;
  /** A host element's name, or any function that makes something to render. */
  // A component's props and scope are its own affair.
  // oxlint-disable-next-line typescript/no-explicit-any
  type ElementType = keyof IntrinsicElements | ((props: any, scope: any) => Child);
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  /** Attributes of all elements beside those of HTML: none, until somebody declares some. */
  interface GlobalAttributes {}
  /** Attributes that every component takes: none. */
  interface IntrinsicAttributes {}
  interface IntrinsicElements extends WithChildren<HtmlElements & SvgElements & MathElements> {
    /** A custom element: any attribute that is text, a number or a boolean. */
    readonly [custom: `${string}-${string}`]: HtmlGlobalAttributes & {
      readonly children?: Child;
      readonly [attribute: string]: unknown;
    };
  }
}
