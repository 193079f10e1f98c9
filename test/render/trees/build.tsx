import { blocking, Boundary, dissolvable, successor, writable, type Child, type Settled } from 'millrace';
import type { Deferreds } from 'millrace/testing';
import type { Spec } from './spec.js';

interface Kids {
  readonly children?: Child;
}
interface Later {
  readonly promise: () => Promise<Settled>;
}

const Sync = ({ children }: Kids): Child => children;
const Writable = writable(({ children }: Kids) => children);
const Dissolvable = dissolvable(({ children }: Kids) => children);
const Successor = successor(({ children }: Kids) => children);
const Later = ({ promise }: Later): Child => promise();
async function AsyncFunction({ promise }: Later): Promise<Settled> {
  return await promise();
}
const Blocking = blocking(({ promise }: Later) => promise());
const LateSuccessor = successor(({ promise }: Later) => promise());
const Throws = ({ name }: { readonly name: string }): Child => {
  throw new Error(name);
};

/** The real tree. What is asked for by name comes from `d`; `settle` and `fail` say how. */
export function build(spec: Spec, d: Deferreds): Child {
  switch (spec.kind) {
    case 'text':
      return spec.text;
    case 'host':
      return <b title={'"&<'}>{all(spec.kids, d)}</b>;
    case 'fragment':
      return <>{all(spec.kids, d)}</>;
    case 'list':
      return all(spec.kids, d);
    case 'set':
      return { [Symbol.iterator]: () => all(spec.kids, d).values() };
    case 'generator':
      return all(spec.kids, d).values();
    case 'sync':
      return <Sync>{all(spec.kids, d)}</Sync>;
    case 'writable':
      return <Writable>{all(spec.kids, d)}</Writable>;
    case 'dissolvable':
      return <Dissolvable>{all(spec.kids, d)}</Dissolvable>;
    case 'successor':
      return <Successor>{all(spec.kids, d)}</Successor>;
    case 'fence':
      return <Boundary>{all(spec.kids, d)}</Boundary>;
    case 'boundary':
      return (
        <Boundary catch={(error) => [`[${(error as Error).message}]`, ...all(spec.fallback, d)]}>
          {all(spec.kids, d)}
        </Boundary>
      );
    case 'promise':
      return d<Settled>(spec.name);
    case 'async':
      return <Later promise={() => d<Settled>(spec.name)} />;
    case 'asyncFunction':
      return <AsyncFunction promise={() => d<Settled>(spec.name)} />;
    case 'blocking':
      return <Blocking promise={() => d<Settled>(spec.name)} />;
    case 'lateSuccessor':
      return <LateSuccessor promise={() => d<Settled>(spec.name)} />;
    case 'iterable':
      return items(spec.name, spec.kids.length, d);
    case 'throws':
      return <Throws name={spec.name} />;
    default:
      return spec satisfies never;
  }
}

export function all(specs: readonly Spec[], d: Deferreds): Child[] {
  return specs.map((spec) => build(spec, d));
}

/** Each item is asked for by name, and so is the end. */
function items(name: string, count: number, d: Deferreds): AsyncIterable<Child> {
  return {
    [Symbol.asyncIterator]() {
      let next = 0;
      return {
        next: () =>
          next > count
            ? Promise.resolve({ done: true, value: undefined })
            : d<IteratorResult<Child>>(`${name}.${next++}`),
      };
    },
  };
}

/** How each name in a tree settles. */
export function outcomes(specs: readonly Spec[], d: Deferreds): Map<string, () => void> {
  const found = new Map<string, () => void>();
  const visit = (spec: Spec): void => {
    if (spec.kind === 'text') return;
    if (spec.kind === 'iterable') {
      const { name, kids, fails } = spec;
      kids.forEach((kid, i) => {
        found.set(`${name}.${i}`, () => d.settle(`${name}.${i}`, { done: false, value: build(kid, d) }));
      });
      const end = `${name}.${kids.length}`;
      found.set(end, () =>
        fails ? d.fail(end, new Error(name)) : d.settle(end, { done: true, value: undefined }),
      );
    } else if ('fails' in spec) {
      const { name, kids, fails } = spec;
      found.set(name, () => (fails ? d.fail(name, new Error(name)) : d.settle(name, all(kids, d))));
    }
    spec.kids.forEach(visit);
    if ('fallback' in spec) spec.fallback.forEach(visit);
  };
  specs.forEach(visit);
  return found;
}
