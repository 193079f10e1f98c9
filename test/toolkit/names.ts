import { parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import { type DefinedLanguage, defineLanguage } from '../../src/toolkit/language.js';
import { expand, type Macro, readArguments } from '../../src/toolkit/macro.js';
import { ScopeBuilder, type Scopes } from '../../src/toolkit/scopes.js';
import { type Token, Tokens } from '../../src/toolkit/tokens.js';

/** `let name`, `fun name` (seen everywhere in its block), `macro name(a) { ... }`, `{ blocks }`, names. */
export const names: DefinedLanguage = defineLanguage({
  name: 'names',
  tokens: [
    { name: 'space', match: /\s+/, skip: true },
    { name: 'keyword', match: ['let', 'fun', 'macro'] },
    { name: 'name', match: /[a-z]+/ },
    { name: 'mark', match: /[,;=()]/ },
    '{',
    '}',
  ],
  delimiters: [{ open: '{', close: '}', node: 'block' }],
});

/** What a walk has seen: each name that was used, as it is written, with the offset of its declaration. */
export interface Walked {
  readonly tree: SyntaxTree;
  readonly scopes: Scopes<Macro>;
}

export function walked(text: string): Walked {
  const tree = parse(text, names);
  const builder = new ScopeBuilder<Macro>();
  walk(Tokens.from(tree), builder);
  return { tree, scopes: builder.finish() };
}

function walk(tokens: Tokens, builder: ScopeBuilder<Macro>): void {
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    if (token.text === '{') builder.open(token.start);
    else if (token.text === '}') builder.close(token.end);
    else if (token.text === 'macro') declareMacro(tokens, builder);
    else if (token.kind === 'keyword') {
      const isHoisted = token.text === 'fun';
      const next = tokens.next();
      if (next !== null) builder.declare(next, { kind: isHoisted ? 'function' : 'variable', isHoisted });
    } else if (token.kind === 'name') use(token, tokens, builder);
  }
}

function declareMacro(tokens: Tokens, builder: ScopeBuilder<Macro>): void {
  const name = tokens.next()!;
  const parameters = readArguments(tokens)!.map(([parameter]) => parameter!.text);
  const [body = []] = readArguments(tokens, { open: '{', close: '}', separator: '' })!;
  const macro = { name: name.text, parameters, body, declaredAt: name.start };
  builder.declare(name, { kind: 'macro', value: macro });
}

function use(token: Token, tokens: Tokens, builder: ScopeBuilder<Macro>): void {
  const macro = builder.find(token)?.value ?? null;
  const given = macro === null ? null : readArguments(tokens);
  builder.refer(token);
  if (macro !== null && given !== null) walk(Tokens.from(expand(macro, given)), builder);
}

/** What each use of a name means: `x@4` for one that is declared at 4, `x@?` for one that is not. */
export function meanings(text: string): readonly string[] {
  return walked(text).scopes.references.map(
    ({ name, declaration }) => `${name}@${declaration?.start ?? '?'}`,
  );
}
