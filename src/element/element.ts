/**
 * A node of the tree that an author wrote: what to render, and with which
 * props. It is data and never changes, so that two renders may share it.
 */
export class Element {
  /** The name of a host element, or a component. */
  readonly type: unknown;
  readonly props: object;

  constructor(type: unknown, props: object) {
    this.type = type;
    this.props = props;
  }
}
