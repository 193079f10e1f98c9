/**
 * A Babel plugin for what Deno calls `"jsx": "precompile"`: elements of HTML
 * become one template of static strings with holes, by the runtime's
 * `jsxTemplate`, `jsxAttr` and `jsxEscape`. Hono and Preact have that runtime and
 * leave the transform to Deno, which is not run here; this is as much of it as the
 * pages need.
 */
const voids = new Set(['img', 'meta', 'br', 'hr', 'input', 'link']);

export function precompile({ types: t }, { source }) {
  /** The strings of all templates, made once a module as Deno does. */
  const statics = [];

  return {
    visitor: {
      Program: {
        exit(path) {
          const names = ['jsx', 'jsxAttr', 'jsxEscape', 'jsxTemplate'].map((name) =>
            t.importSpecifier(t.identifier(name), t.identifier(name)),
          );
          path.unshiftContainer('body', [
            t.importDeclaration(names, t.stringLiteral(`${source}/jsx-runtime`)),
            t.variableDeclaration('const', statics),
          ]);
        },
      },
      JSXElement(path) {
        const { node } = path;
        path.replaceWith(isComponent(node) ? component(node) : template(node));
      },
    },
  };

  function component(node) {
    const properties = node.openingElement.attributes.map((attribute) =>
      t.isJSXSpreadAttribute(attribute)
        ? t.spreadElement(attribute.argument)
        : t.objectProperty(t.stringLiteral(attribute.name.name), valueOf(attribute)),
    );
    const children = childrenOf(node);
    if (children.length > 0) {
      const value = children.length === 1 ? children[0] : t.arrayExpression(children);
      properties.push(t.objectProperty(t.identifier('children'), value));
    }
    return t.callExpression(t.identifier('jsx'), [
      reference(node.openingElement.name),
      t.objectExpression(properties),
    ]);
  }

  function template(node) {
    const strings = [''];
    const holes = [];
    write(node);
    const name = `$statics${statics.length}`;
    const value = t.arrayExpression(strings.map((text) => t.stringLiteral(text)));
    statics.push(t.variableDeclarator(t.identifier(name), value));
    return t.callExpression(t.identifier('jsxTemplate'), [t.identifier(name), ...holes]);

    function literal(text) {
      strings[strings.length - 1] += text;
    }

    function hole(expression) {
      holes.push(expression);
      strings.push('');
    }

    function write(element) {
      const name = element.openingElement.name.name;
      literal(`<${name}`);
      for (const attribute of element.openingElement.attributes) {
        const value = valueOf(attribute);
        literal(' ');
        if (t.isStringLiteral(value)) literal(`${attribute.name.name}="${escaped(value.value)}"`);
        else hole(call('jsxAttr', t.stringLiteral(attribute.name.name), value));
      }
      literal('>');
      if (voids.has(name)) return;
      for (const child of childrenOf(element)) {
        if (t.isStringLiteral(child)) literal(escaped(child.value));
        else if (!t.isJSXElement(child)) hole(call('jsxEscape', child));
        else if (isComponent(child)) hole(child);
        else write(child);
      }
      literal(`</${name}>`);
    }
  }

  function childrenOf(node) {
    return t.react
      .buildChildren(node)
      .map((child) => (t.isJSXExpressionContainer(child) ? child.expression : child));
  }

  function valueOf({ value }) {
    if (value === null) return t.booleanLiteral(true);
    return t.isJSXExpressionContainer(value) ? value.expression : value;
  }

  function reference(name) {
    return t.isJSXMemberExpression(name)
      ? t.memberExpression(reference(name.object), t.identifier(name.property.name))
      : t.identifier(name.name);
  }

  function call(name, ...parameters) {
    return t.callExpression(t.identifier(name), parameters);
  }

  function isComponent({ openingElement: { name } }) {
    return t.isJSXMemberExpression(name) || /^[A-Z]/.test(name.name);
  }
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
