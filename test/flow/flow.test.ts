import { expect, it } from 'vitest';
import { flowKey } from 'millrace';
import { FlowList, LentFlow } from '../../src/flow/flow.js';

const key = flowKey<number | null | undefined>('size');

it('7: keys are compared by identity, not by name', () => {
  const flow = new FlowList('descendant');
  flow.assign(key, 1);
  expect(flow.get(flowKey('size'))).toBeUndefined();
  expect(flow.get(key)).toBe(1);
});

it.each([null, undefined, 0])('7: a present %s is present', (value) => {
  const flow = new FlowList('descendant');
  flow.assign(key, value);
  expect(flow.has(key)).toBe(true);
  expect(flow.require(key)).toBe(value);
  expect(flow.copy().has(key)).toBe(true);
});

it('7: a value that is required and absent is an error that names key and kind', () => {
  const flow = new FlowList('init');
  expect(flow.has(key)).toBe(false);
  expect(flow.get(key)).toBeUndefined();
  expect(() => flow.require(key)).toThrow(/init flow has no value for "size"/);
});

it.each(['declare', 'assign'] as const)('7: a constant stays when something would %s it', (write) => {
  const flow = new FlowList('successor');
  flow.declare(key, 1);
  for (const each of [flow, flow.copy(), flow.copy().copy()]) {
    expect(() => each[write](key, 2)).toThrow(/"size" is a constant of the successor flow already/);
    expect(each.get(key)).toBe(1);
  }
});

it('7: a variable may become a constant, and copies of it go their own way', () => {
  const flow = new FlowList('descendant');
  flow.assign(key, 1);
  const [left, right] = [flow.copy(), flow.copy()];
  left.declare(key, 2);
  right.assign(key, 3);
  right.assign(key, 4);
  expect([flow, left, right].map((each) => each.get(key))).toEqual([1, 2, 4]);
});

it('7: what a copy was given can be taken over', () => {
  const flow = new FlowList('successor');
  flow.assign(key, 1);
  const copy = flow.copy();
  copy.assign(key, 2);
  flow.adopt(copy);
  const kept = flow.copy();
  flow.assign(key, 3);
  expect([flow.get(key), kept.get(key), copy.get(key)]).toEqual([3, 2, 2]);
});

it('7: a closed flow is read and not written', () => {
  const flow = new FlowList('descendant');
  flow.assign(key, 1);
  flow.close();
  expect(() => flow.assign(key, 2)).toThrow(/the descendant flow is closed/);
  expect(() => flow.declare(key, 2)).toThrow(/closed/);
  expect(flow.get(key)).toBe(1);
  expect(flow.copy().assign(key, 2)).toBeUndefined();
});

it('7: a flow that was lent goes on when the loan ends', () => {
  const flow = new FlowList('successor');
  const lent = new LentFlow(flow);
  lent.assign(key, 1);
  lent.close();
  expect(() => lent.assign(key, 2)).toThrow(/closed/);
  expect(() => lent.declare(key, 2)).toThrow(/closed/);
  flow.assign(key, 3);
  expect([lent.kind, lent.get(key), lent.require(key), lent.has(key)]).toEqual(['successor', 3, 3, true]);
});
