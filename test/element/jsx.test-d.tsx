/** Checked by the compiler alone: each expected error must be one. */
import {
  blocking,
  Boundary,
  dissolvable,
  flowKey,
  html,
  renderToString,
  successor,
  writable,
  type Child,
  type Flow,
  type Scope,
  type Settled,
  type SuccessorScope,
  type WritableFlow,
  type WritableScope,
} from 'millrace';

declare module 'millrace/jsx-runtime' {
  // oxlint-disable-next-line typescript/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      /** An element of one's own, with attributes that are checked. */
      'star-rating': { readonly value: 1 | 2 | 3; readonly children?: Child };
    }
    /** Attributes for all elements, such as those of htmx. */
    interface GlobalAttributes {
      readonly 'hx-swap'?: 'innerHTML' | 'outerHTML' | undefined;
    }
  }
}

// How TypeScript itself compares types for identity: the parameter stands for any type.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(is: Same<A, B>): void;

// What the design shows.
interface Review {
  readonly text: string;
}
const theme = flowKey<'dark' | 'bright'>('theme');

export const Themed: (props: { children: Child }, scope: Scope) => Child = writable(
  (props: { children: Child }, scope) => {
    scope.flow.assign(theme, 'dark');
    return props.children;
  },
);

export async function Reviews({ id }: { id: string }, scope: Scope): Promise<Settled> {
  const reviews = await scope.load<Review[]>(`/api/reviews/${id}`);
  return (
    <ul class={scope.flow.get(theme)}>
      {reviews.map((r) => (
        <li>{r.text}</li>
      ))}
    </ul>
  );
}

export const page: Child = (
  <Themed>
    <Reviews id="1" />
  </Themed>
);

// Components of every sort are elements, with their props checked.
async function* Ticks(): AsyncGenerator<Child> {
  yield <p>tick</p>;
}
const Plain = ({ name }: { name: string }): Child => name;
export const sorts: Child = [
  <Ticks />,
  <Plain name="a" />,
  Promise.resolve(<Plain name="b" />),
  new Set([1n]),
];
// @ts-expect-error a prop is missing
export const missing: Child = <Plain />;
// @ts-expect-error a prop is of another type
export const wrong: Child = <Plain name={1} />;
// @ts-expect-error no such prop
export const unknownProp: Child = <Plain name="a" other />;
// @ts-expect-error key means nothing
export const keyed: Child = <Plain name="a" key="b" />;
const MakesDate = (): Date => new Date();
// @ts-expect-error what it returns cannot be rendered
export const unrenderable: Child = <MakesDate />;
// @ts-expect-error a plain object cannot be rendered
export const object: Child = <p>{{ a: 1 }}</p>;
// @ts-expect-error a function cannot be rendered
export const called: Child = <p>{() => 'x'}</p>;

// Names are those of HTML.
export const names: Child = (
  <label
    class={['a', { b: true }]}
    for="c"
    style={{ color: 'red' }}
    data-x={1}
    aria-hidden="true"
    tabindex={0}
  >
    <input type="checkbox" disabled checked={false} maxlength="3" />
    <svg viewBox="0 0 1 1">
      <path d="M0 0" />
    </svg>
    <x-y anything="at all" />
  </label>
);
// @ts-expect-error React's name
export const className: Child = <p className="a" />;
// @ts-expect-error React's name
export const htmlFor: Child = <label htmlFor="a" />;
// @ts-expect-error of another element
export const href: Child = <p href="/" />;
// @ts-expect-error scripts are never printed
export const onclick: Child = <p onclick="x()" />;
// @ts-expect-error neither are functions
export const onClick: Child = <p onClick={() => {}} />;
// @ts-expect-error no such element
export const element: Child = <nonsense />;
// @ts-expect-error key is no attribute
export const key: Child = <p key="a" />;
// @ts-expect-error a string is no document
export const srcdoc: Child = <iframe srcdoc="<p>" />;
export const vouched: Child = <iframe srcdoc={html.unsafe('<p>')} />;

// Declaration merging: elements of one's own, and attributes for all.
export const stars: Child = <star-rating value={3} />;
// @ts-expect-error checked as declared
export const noStars: Child = <star-rating value={4} />;
export const htmx: Child = (
  <button hx-get="/a" hx-swap="outerHTML">
    more
  </button>
);
// @ts-expect-error checked as declared
export const noHtmx: Child = <button hx-swap="sideways">more</button>;

// Kinds compose in any order, and each adds to the scope.
export const kinds: Child = [
  blocking(
    writable(({ id }: { id: string }, scope) => {
      same<typeof scope, Scope & WritableScope>(true);
      scope.flow.assign(theme, 'dark');
      return id;
    }),
  ),
  writable(
    blocking(async ({ id }: { id: string }, scope: Scope & WritableScope): Promise<Settled> => {
      scope.flow.declare(theme, 'dark');
      return id;
    }),
  ),
  successor(
    writable(({ id }: { id: string }, scope: Scope & SuccessorScope & WritableScope) => {
      scope.successor.assign(theme, 'dark');
      scope.flow.assign(theme, 'bright');
      return `${id} ${scope.ledger.now}`;
    }),
  ),
  writable(
    successor(({ id }: { id: string }, scope: Scope & SuccessorScope & WritableScope) => {
      scope.successor.assign(theme, 'dark');
      return id;
    }),
  ),
].map((Kind) => <Kind id="1" />);
export const dissolved: (props: { id: string }, init: Flow) => Child = dissolvable(
  ({ id }: { id: string }, init: Flow) => {
    same<ReturnType<typeof init.get<'dark' | 'bright'>>, 'dark' | 'bright' | undefined>(true);
    return id;
  },
);
export const readOnly = ({ flow }: Scope): void => {
  // @ts-expect-error only a writable may write
  flow.assign(theme, 'dark');
};

// Flow keys are typed.
export function keys(flow: WritableFlow): void {
  same<ReturnType<typeof flow.require<'dark' | 'bright'>>, 'dark' | 'bright'>(true);
  flow.assign(theme, 'bright');
  // @ts-expect-error not a value of this key
  flow.assign(theme, 'green');
  // @ts-expect-error not a value of this key
  flow.declare(theme, 1);
  const size = flowKey<number>('size');
  // @ts-expect-error a key of numbers is no key of strings
  flow.assign<string>(size, 'x');
}

// Boundaries.
export const boundary: Child = (
  <Boundary catch={(error: unknown) => String(error)} timeout={100} late={<i>late</i>}>
    <p>content</p>
  </Boundary>
);
// @ts-expect-error milliseconds are a number
export const noBoundary: Child = <Boundary timeout="100">x</Boundary>;
export const text: Promise<string> = renderToString(page, { attributes: ['hx-*'] });
