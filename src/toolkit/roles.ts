import { delimiterUnknown, ruleNameTaken, ruleNotAllowed } from '../error/toolkit.js';
import { Kinds, type TokenKind } from '../syntax/kinds.js';
import { ERROR, ERROR_NAME } from './actions.js';
import { demandName } from './demand.js';
import type { Delimiter } from './definition.js';

/** Kinds are eight bits on a tape; some belong to the engine. */
const MOST_KINDS = 250;

/** What the kinds of a language are to the tree: numbers by name, and containers by their delimiters. */
export interface Roles {
  readonly kinds: Kinds;
  readonly numberOf: ReadonlyMap<string, number>;
  /** By name of a token kind, the number of the container that it opens, or closes. */
  readonly opens: ReadonlyMap<string, number>;
  readonly closes: ReadonlyMap<string, number>;
}

/**
 * @param names the kinds of tokens, each once
 * @param solid those that may end with white space
 */
export function rolesOf(
  language: string,
  names: readonly string[],
  solid: ReadonlySet<string>,
  delimiters: readonly Delimiter[],
): Roles {
  if (names.length > MOST_KINDS)
    throw ruleNotAllowed(language, names[MOST_KINDS]!, `there are over ${MOST_KINDS} kinds of tokens`);
  const containers: string[] = [];
  const opens = new Map<string, number>();
  const closes = new Map<string, number>();
  for (const { open, close, node = open } of delimiters) {
    for (const each of [open, close])
      if (!names.includes(each)) throw delimiterUnknown(language, each, names);
    if (opens.has(open) || closes.has(open) || opens.has(close))
      throw ruleNameTaken(`the delimiters of ${language}`, opens.has(close) ? close : open, 'as delimiters');
    if (open === close)
      throw ruleNotAllowed(language, open, 'it opens and closes; expected two different tokens');
    demandName(`the delimiters of ${language}`, node, open);
    const known = closes.get(close);
    if (known !== undefined && containers[known] !== node)
      throw ruleNotAllowed(
        language,
        close,
        `it closes ${containers[known]} and ${node}; what has one closer has one node`,
      );
    if (known === undefined && containers.includes(node))
      throw ruleNameTaken(`the delimiters of ${language}`, node, 'as nodes with different closers');
    const container = known ?? containers.push(node) - 1;
    opens.set(open, container);
    closes.set(close, container);
  }
  const kinds = names.map((name): TokenKind => {
    const container = opens.get(name);
    return {
      name,
      ...(container === undefined ? {} : { opens: containers[container]! }),
      ...(closes.has(name) ? { closes: true as const } : {}),
      ...(solid.has(name) ? { solid: true as const } : {}),
    };
  });
  return {
    kinds: new Kinds([{ name: ERROR_NAME }, ...kinds], containers),
    numberOf: new Map([[ERROR_NAME, ERROR], ...names.map((name, i) => [name, ERROR + 1 + i] as const)]),
    opens,
    closes,
  };
}
