import type { Shape } from './rule.js';

/** The rules that may match without a token. */
export type Emptiness = ReadonlySet<string>;

/** What a shape is made of. */
export function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.is) {
    case 'token':
    case 'end':
    case 'rule':
      return [];
    case 'sequence':
    case 'choice':
      return shape.parts;
    case 'list':
      return [shape.item, shape.separator];
    case 'operators': {
      const { prefix, infix, postfix } = shape.table;
      return [shape.operand, ...[...prefix, ...infix, ...postfix].map((each) => each.shape)];
    }
    case 'recover':
      return [shape.part, ...shape.to, ...shape.past];
    default:
      return [shape.part];
  }
}

/** Which rules may match without a token: the least set that agrees with them all. */
export function emptiness(rules: ReadonlyMap<string, Shape>): Emptiness {
  const empty = new Set<string>();
  for (let size = -1; size !== empty.size;) {
    size = empty.size;
    for (const [name, shape] of rules) if (mayBeEmpty(shape, empty)) empty.add(name);
  }
  return empty;
}

export function mayBeEmpty(shape: Shape, empty: Emptiness): boolean {
  switch (shape.is) {
    case 'token':
      return false;
    case 'end':
    case 'optional':
      return true;
    case 'sequence':
      return shape.parts.every((part) => mayBeEmpty(part, empty));
    case 'choice':
      return shape.parts.some((part) => mayBeEmpty(part, empty));
    case 'many':
      return shape.least === 0 || mayBeEmpty(shape.part, empty);
    case 'list':
      return shape.least === 0 || mayBeEmpty(shape.item, empty);
    case 'rule':
      return empty.has(shape.name);
    case 'operators':
      return mayBeEmpty(shape.operand, empty);
    default:
      return mayBeEmpty(shape.part, empty);
  }
}

/** The rules that a shape may come to before it takes a token. */
export function beginningsOf(shape: Shape, empty: Emptiness): readonly string[] {
  switch (shape.is) {
    case 'rule':
      return [shape.name];
    case 'sequence': {
      const found: string[] = [];
      for (const part of shape.parts) {
        found.push(...beginningsOf(part, empty));
        if (!mayBeEmpty(part, empty)) break;
      }
      return found;
    }
    case 'list':
      return mayBeEmpty(shape.item, empty)
        ? partsOf(shape).flatMap((part) => beginningsOf(part, empty))
        : beginningsOf(shape.item, empty);
    case 'operators': {
      const { prefix, infix, postfix } = shape.table;
      const behind = mayBeEmpty(shape.operand, empty) ? [...infix, ...postfix] : [];
      const parts = [shape.operand, ...[...prefix, ...behind].map((each) => each.shape)];
      return parts.flatMap((part) => beginningsOf(part, empty));
    }
    case 'recover':
      return beginningsOf(shape.part, empty);
    default:
      return partsOf(shape).flatMap((part) => beginningsOf(part, empty));
  }
}
