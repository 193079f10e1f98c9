import * as fc from 'fast-check';

/**
 * A tree as data, of which both the real tree and the reference are made. What
 * is asked for by name is settled by the test, in any order.
 */
export type Spec =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'host' | 'fragment' | 'list' | 'sync' | 'generator' | 'set';
      readonly kids: readonly Spec[];
    }
  | { readonly kind: 'writable' | 'dissolvable' | 'successor'; readonly kids: readonly Spec[] }
  | {
      readonly kind: 'boundary' | 'fence';
      readonly kids: readonly Spec[];
      readonly fallback: readonly Spec[];
    }
  | {
      readonly kind: AsyncKind;
      readonly name: string;
      readonly fails: boolean;
      readonly kids: readonly Spec[];
    }
  | {
      readonly kind: 'iterable';
      readonly name: string;
      readonly fails: boolean;
      readonly kids: readonly Spec[];
    }
  | { readonly kind: 'throws'; readonly name: string; readonly kids: readonly Spec[] };

/** An async component, a promise that is a child, and kinds of components that are async. */
export type AsyncKind = 'async' | 'promise' | 'blocking' | 'lateSuccessor' | 'asyncFunction';

/** A tree with names still to be given: each is unique, and tells nothing. */
type Shape =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: Exclude<Spec['kind'], 'text'>;
      readonly fails: boolean;
      readonly kids: readonly Shape[];
      readonly fallback: readonly Shape[];
    };

const PLAIN = ['host', 'fragment', 'list', 'sync', 'generator', 'set', 'writable', 'dissolvable'] as const;
const WAITING = ['async', 'promise', 'asyncFunction', 'iterable'] as const;
const ORDERED = ['successor', 'lateSuccessor'] as const;
const FENCED = ['boundary', 'fence'] as const;

export interface SpecOptions {
  /** Whether async work may fail, and components throw. */
  readonly failing: boolean;
  /** Kinds to leave out. */
  readonly without?: readonly Spec['kind'][];
}

/** Any tree of some ten nodes. */
export function anySpec({ failing, without = [] }: SpecOptions): fc.Arbitrary<readonly Spec[]> {
  const kinds = [
    ...PLAIN,
    ...WAITING,
    ...WAITING,
    ...ORDERED,
    ...FENCED,
    'blocking' as const,
    ...(failing ? (['throws'] as const) : []),
  ].filter((kind) => !without.includes(kind));
  const text = fc.constantFrom('', 'a', 'bc', '<&"', 'xyzxyzxyzxyzxyz');
  const { shape } = fc.letrec<{ shape: Shape; kids: Shape[] }>((tie) => ({
    shape: fc.oneof(
      { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('text' as const), text }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constantFrom(...kinds),
          fails: failing ? fc.integer({ min: 0, max: 3 }).map((n) => n === 0) : fc.constant(false),
          kids: tie('kids'),
          fallback: tie('kids'),
        }),
      },
    ),
    kids: fc.array(tie('shape'), { maxLength: 3, size: 'medium' }),
  }));
  return fc.array(shape, { minLength: 2, maxLength: 3 }).map(named);
}

function named(shapes: readonly Shape[]): readonly Spec[] {
  let count = 0;
  const name = (shape: Shape): Spec => {
    if (shape.kind === 'text') return shape;
    const own = `n${count++}`;
    const kids = shape.kids.map(name);
    switch (shape.kind) {
      case 'boundary':
      case 'fence':
        return { kind: shape.kind, kids, fallback: shape.fallback.map(name) };
      case 'async':
      case 'promise':
      case 'blocking':
      case 'lateSuccessor':
      case 'asyncFunction':
      case 'iterable':
        return { kind: shape.kind, name: own, fails: shape.fails, kids };
      case 'throws':
        return { kind: 'throws', name: own, kids };
      default:
        return { kind: shape.kind, kids };
    }
  };
  return shapes.map(name);
}
