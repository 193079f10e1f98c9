import type { Argument, Expression } from '../../../src/language/mill/expression/nodes.js';
import type { Field, Type } from '../../../src/language/mill/type/nodes.js';

/**
 * A tree of an expression as one line, every operation in parentheses:
 * `(+ a (* b 2))`. `_` is what is missing, `_"text"` what could not be read.
 */
export function shape(node: Expression, text: string): string {
  const of = (inner: Expression): string => shape(inner, text);
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'string':
      return JSON.stringify(node.value);
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
    case 'name':
      return node.name;
    case 'call':
      return `(call ${[node.callee.name, ...args(node.args, text)].join(' ')})`;
    case 'member':
      return `(${node.isOptional ? '?.' : '.'} ${of(node.object)} ${node.property?.name ?? '_'})`;
    case 'index':
      return `(${node.isOptional ? '?.[]' : '[]'} ${of(node.object)} ${of(node.index)})`;
    case 'unary':
      return `(${node.operator} ${of(node.operand)})`;
    case 'binary':
      return `(${node.operator} ${of(node.left)} ${of(node.right)})`;
    case 'conditional':
      return `(? ${of(node.condition)} ${of(node.whenTrue)} ${of(node.whenFalse)})`;
    case 'pipe':
      return `(| ${[of(node.input), node.filter?.name ?? '_', ...args(node.args, text)].join(' ')})`;
    case 'list':
      return `(list${node.items.map((item) => ` ${of(item)}`).join('')})`;
    case 'record':
      return `(record${node.entries.map((entry) => (entry.isShorthand ? ` ${entry.key.name}` : ` ${entry.key.name}: ${of(entry.value)}`)).join('')})`;
    case 'group':
      return of(node.inner);
    default:
      return node.start === node.end ? '_' : `_${JSON.stringify(text.slice(node.start, node.end))}`;
  }
}

function args(all: readonly Argument[], text: string): string[] {
  return all.map(({ name, value }) => `${name === null ? '' : `${name.name}: `}${shape(value, text)}`);
}

/** The same for types. */
export function typeShape(type: Type): string {
  switch (type.kind) {
    case 'named':
      return type.name;
    case 'literal':
      return JSON.stringify(type.value);
    case 'union':
      return `(| ${type.members.map(typeShape).join(' ')})`;
    case 'list':
      return `(list ${typeShape(type.item)})`;
    case 'optional':
      return `(? ${typeShape(type.inner)})`;
    case 'record':
      return `(record${type.fields.map((field) => ` ${fieldShape(field)}`).join('')})`;
    case 'map':
      return `(map ${typeShape(type.value)})`;
    case 'group':
      return typeShape(type.inner);
    default:
      return '_';
  }
}

export function fieldShape({ name, isOptional, type }: Field): string {
  return `${name.name}${isOptional ? '?' : ''}: ${typeShape(type)}`;
}
