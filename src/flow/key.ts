/**
 * The name of a value in a flow, and the type of that value.
 *
 * Keys are compared by identity: two keys of one name are two keys. The name is
 * for messages only.
 */
export class FlowKey<T> {
  readonly name: string;
  /** Never there at run time; keeps a key of numbers from being used as a key of strings. */
  declare protected readonly valueType: (value: T) => T;

  constructor(name: string) {
    this.name = name;
  }
}

/** Makes a key; usually once, at the top of a module. */
export function flowKey<T>(name: string): FlowKey<T> {
  return new FlowKey<T>(name);
}
