import { MillraceError } from './millrace-error.js';

export function valueNotPresent(kind: string, key: string): MillraceError {
  return new MillraceError(
    'VALUE_NOT_PRESENT',
    `The ${kind} flow has no value for "${key}"; an element above, or the render's initial values, should set it.`,
  );
}

export function redeclaredConstant(kind: string, key: string): MillraceError {
  return new MillraceError(
    'REDECLARED_CONSTANT',
    `"${key}" is a constant of the ${kind} flow already; the old value was kept. Constants are set once and not shadowed.`,
  );
}

export function flowClosed(kind: string, what: string): MillraceError {
  return new MillraceError(
    'FLOW_CLOSED',
    `${what} came too late: the ${kind} flow is closed once its component has settled or yielded.`,
  );
}
