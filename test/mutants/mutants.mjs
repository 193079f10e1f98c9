/**
 * One small change for each behaviour that breaks it. The tests whose names
 * begin with the number of the behaviour must then fail.
 *
 * `find` stands once in `file`; `replace` takes its place. `tests` are the files
 * or folders with the tests that should notice.
 */
export const mutants = [
  {
    behaviour: 1,
    breaks: 'the items of a settled list are placed backwards',
    file: 'src/snippet/awaitable.ts',
    find: 'this.fillWith(value, this.#owner, this.#depth);',
    replace: 'this.fillWith(Array.isArray(value) ? [...value].reverse() : value, this.#owner, this.#depth);',
    tests: ['test/render/order.test.ts'],
  },
  {
    behaviour: 2,
    breaks: 'settled content is primed only when the document comes to it',
    file: 'src/snippet/awaitable.ts',
    find: "    else if (gate.full && typeof value === 'object') gate.defer(this);\n    else this.prime();",
    replace: '',
    tests: ['test/render/prime.test.tsx'],
  },
  {
    behaviour: 3,
    breaks: 'work that needs no waiting costs a wait',
    file: 'src/snippet/awaitable.ts',
    find: '      return aTurn;\n',
    replace: '',
    tests: ['test/render/consumer.test.tsx', 'test/render/waits.test.ts'],
  },
  {
    behaviour: 4,
    breaks: 'promises among children get no handler when they are made',
    file: 'src/snippet/quiet.ts',
    find: "if (typeof value === 'object' && value !== null) look(value, SHALLOW, null);",
    replace: 'void value;',
    tests: ['test/render/rejections.test.tsx'],
  },
  {
    behaviour: 5,
    breaks: 'a dissolvable fails in its place, behind the bytes before it',
    file: 'src/snippet/stream.ts',
    find: 'if (thrown instanceof PlaceFailure && this.isDocument) this.region.run.dissolvableFailed(thrown);',
    replace: '',
    tests: ['test/render/failures.test.tsx'],
  },
  {
    behaviour: 6,
    breaks: 'children are run whether or not their component returns them',
    file: 'src/element/jsx-runtime.ts',
    find: 'return new Element(type, props);',
    replace:
      "for (const kid of [(props as { children?: unknown }).children].flat())\n    if (kid instanceof Element && typeof kid.type === 'function') (kid.type as (props: object) => unknown)(kid.props);\n  return new Element(type, props);",
    tests: ['test/render/failures.test.tsx'],
  },
  {
    behaviour: 7,
    breaks: 'a constant can be shadowed by a variable',
    file: 'src/flow/flow.ts',
    find: 'if (this.#find(key, null)?.constant === true) throw',
    replace: 'if (constant && this.#find(key, null)?.constant === true) throw',
    tests: ['test/flow', 'test/render/flows.test.tsx'],
  },
  {
    behaviour: 8,
    breaks: 'two names of the table with a space between them pass for one',
    file: 'src/html/tag.ts',
    find: 'if (!CUSTOM_ATTRIBUTE.test(name)) return false;\n  if (DATA_ATTRIBUTE',
    replace: 'if (DATA_ATTRIBUTE',
    tests: ['test/html/attributes.test.tsx'],
  },
  {
    behaviour: 9,
    breaks: 'what holds in a noscript is forgotten in an SVG inside it',
    file: 'src/html/tag.ts',
    find: 'if (outside === OPAQUE) return tag.inside === TEXT_ONLY ? TEXT_ONLY : OPAQUE;',
    replace: '',
    tests: ['test/html/escaping.test.tsx'],
  },
  {
    behaviour: 10,
    breaks: 'the signal of components is not aborted when the reader leaves',
    file: 'src/snippet/region.ts',
    find: 'this.#controller?.abort(reason);',
    replace: '',
    tests: ['test/render/consumer.test.tsx'],
  },
  {
    behaviour: 11,
    breaks: 'a document that failed ends cleanly',
    file: 'src/render/web-body.ts',
    find: 'this.#controller.error(error);',
    replace: 'void error;\n    this.#controller.close();',
    tests: ['test/render/failures.test.tsx'],
  },
  {
    behaviour: 11,
    breaks: 'a boundary answers for its own late answer',
    file: 'src/snippet/boundary.ts',
    find: 'return this.#stand(this.#fallback.late, outlet);',
    replace:
      'try {\n      return this.#stand(this.#fallback.late, outlet);\n    } catch (thrown) {\n      return this.#stand(this.#answer(thrown), outlet);\n    }',
    tests: ['test/render/failures.test.tsx'],
  },
  {
    behaviour: 12,
    breaks: 'text is made ready before its turn without limit',
    file: 'src/snippet/gate.ts',
    find: 'this.#buffered += characters;\n    this.#judge();',
    replace: 'this.#judge();',
    tests: ['test/render/consumer.test.tsx'],
  },
  {
    behaviour: 13,
    breaks: 'a flush in held content reaches the consumer',
    file: 'src/snippet/boundary.ts',
    find: '  flush(): void {}',
    replace: '  flush(): void | Promise<void> {\n    return this.#outer.flush();\n  }',
    tests: ['test/render/consumer.test.tsx'],
  },
  {
    behaviour: 14,
    breaks: 'a header value may hold a line break',
    file: 'src/element/response-head.ts',
    find: 'if (/[\\r\\n]/.test(value))\n      throw headerNotAllowed(name,',
    replace:
      'if (/[\\r\\n]/.test(value)) return;\n    if (false as boolean)\n      throw headerNotAllowed(name,',
    tests: ['test/render/report.test.tsx'],
  },
  {
    behaviour: 15,
    breaks: 'work that was hidden counts as waited for',
    file: 'src/snippet/ledger.ts',
    find: 'this.#set(line, FED, this.micros);',
    replace:
      'this.#set(line, FED, this.micros);\n    if (this.#get(line, WAITED) === 0) this.heldBack(line);',
    tests: ['test/render/report.test.tsx'],
  },
  {
    behaviour: 16,
    breaks: 'lists are not counted',
    file: 'src/element/place.ts',
    find: 'segment = place(stream, segment, item, owner, levels - 1);',
    replace: 'segment = place(stream, segment, item, owner, levels);',
    tests: ['test/render/depth.test.tsx'],
  },
];
