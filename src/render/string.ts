import type { Child } from '../element/child.js';
import type { Consumer } from '../snippet/consumer.js';
import { utf8Length } from '../text/utf8.js';
import { NO_OPTIONS, type RenderOptions } from './options.js';
import { startRender } from './render.js';

/** Keeps the text. */
class TextConsumer implements Consumer {
  text = '';

  /** Counted when somebody asks, which is seldom. */
  get bytes(): number {
    return utf8Length(this.text);
  }

  consume(text: string): void {
    this.text += text;
  }

  flush(): void {}

  waiting(): void {}

  complete(): void {}
}

/**
 * The whole document as a string, once all of it is there. The head that
 * components set is only in the report; a render that ends with a redirect, or
 * with "not found", answers with the text until then.
 *
 * Rejects as `render` does.
 */
export async function renderToString(tree: Child, options: RenderOptions = NO_OPTIONS): Promise<string> {
  const consumer = new TextConsumer();
  const rendering = startRender(tree, consumer, options);
  if (rendering.ended !== 'COMPLETE') await rendering.done;
  return consumer.text;
}
