import {
  ruleLeftRecursive,
  ruleMatchesNothing,
  ruleNameTaken,
  ruleNotAllowed,
  ruleUnknown,
} from '../error/toolkit.js';
import { beginningsOf, type Emptiness, mayBeEmpty, partsOf } from './grammar-facts.js';
import type { DefinedLanguage } from './language.js';
import type { Operators } from './operators.js';
import type { Shape } from './rule.js';

/** What a shape is looked at with. */
interface Around {
  readonly rules: ReadonlyMap<string, Shape>;
  readonly empty: Emptiness;
  readonly language: DefinedLanguage | undefined;
}

/** `where` begins with a small letter. Names are known, numbers are whole, what must take a token does. @throws {MillraceError} `RULE_…` */
export function demandSound(where: string, shape: Shape, around: Around): void {
  const { rules, language } = around;
  switch (shape.is) {
    case 'rule':
      if (!rules.has(shape.name)) throw ruleUnknown(`T${where.slice(1)}`, shape.name, [...rules.keys()]);
      break;
    case 'token':
      if (shape.text === '') throw ruleNotAllowed(where, "''", 'no token has an empty text');
      if (shape.kind !== null && language !== undefined && !language.kinds.tokens.includes(shape.kind))
        throw ruleUnknown(`T${where.slice(1)}`, shape.kind, language.kinds.tokens.slice(4));
      break;
    case 'choice':
      if (shape.parts.length === 0)
        throw ruleNotAllowed(where, 'choice', 'there is nothing to choose from; expected at least one');
      break;
    case 'many':
    case 'list':
      if (!Number.isSafeInteger(shape.least) || shape.least < 0)
        throw ruleNotAllowed(
          where,
          shape.is,
          `it is to match ${shape.least} times; expected a whole number from 0`,
        );
      break;
    case 'recover':
      for (const each of [...shape.to, ...shape.past])
        if (each.is !== 'token')
          throw ruleNotAllowed(where, 'recover', '`to` and `past` name tokens, and no rules');
      break;
    case 'operators':
      demandOperators(where, shape.table, around);
      break;
    default:
  }
  for (const part of partsOf(shape)) demandSound(where, part, around);
}

function demandOperators(
  where: string,
  { prefix, infix, postfix }: Operators<unknown>,
  { empty }: Around,
): void {
  for (const { power, shape, make } of [...prefix, ...infix, ...postfix]) {
    if (typeof make !== 'function')
      throw ruleNotAllowed(where, 'operators', 'one has no function `make`, which makes what it gives');
    if (!Number.isSafeInteger(power) || power < 1)
      throw ruleNotAllowed(where, 'operators', `a power is ${power}; expected whole numbers from 1`);
    // It would stand behind itself for ever.
    if (mayBeEmpty(shape, empty)) throw ruleMatchesNothing(where, 'operators');
  }
  for (const { groups } of infix)
    if (!['left', 'right', 'none'].includes(groups))
      throw ruleNotAllowed(where, 'operators', `one groups '${groups}'; expected left, right or none`);
  for (const list of [prefix, [...infix, ...postfix]]) {
    const seen = new Set<string>();
    for (const { shape } of list) {
      if (shape.is !== 'token') continue;
      const key = JSON.stringify([shape.kind, shape.text]);
      if (seen.has(key))
        throw ruleNameTaken(`the operators of ${where}`, shape.label, 'the second is never read');
      seen.add(key);
    }
  }
}

/** No rule comes back to itself without a token between. @throws {MillraceError} `RULE_LEFT_RECURSIVE` */
export function demandProgress(rules: ReadonlyMap<string, Shape>, empty: Emptiness): void {
  const done = new Set<string>();
  const visit = (rule: string, path: readonly string[]): void => {
    const from = path.indexOf(rule);
    if (from >= 0) throw ruleLeftRecursive([...path.slice(from), rule]);
    if (done.has(rule)) return;
    for (const next of beginningsOf(rules.get(rule)!, empty)) visit(next, [...path, rule]);
    done.add(rule);
  };
  for (const rule of rules.keys()) visit(rule, []);
}
