import type { SyntaxToken } from '../../../syntax/red.js';

/** A piece of a template that is one token. */
class Leaf {
  readonly token: SyntaxToken;

  constructor(token: SyntaxToken) {
    this.token = token;
  }

  get start(): number {
    return this.token.start;
  }

  get end(): number {
    return this.token.end;
  }

  /** As it is written. */
  get text(): string {
    return this.token.text;
  }
}

/** Text as it stands, white space and all. */
export class Text extends Leaf {
  readonly kind = 'text';

  /** Whether there is nothing but white space in it. */
  get isBlank(): boolean {
    return this.token.text.trim() === '';
  }
}

/** `&name;` or `&#number;` */
export class Entity extends Leaf {
  readonly kind = 'entity';

  /** `amp` of `&amp;`, `#x27` of `&#x27;` */
  get name(): string {
    return this.token.text.slice(1, -1);
  }

  /** What a number stands for; null for a name. */
  get character(): string | null {
    const match = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(this.name);
    if (match === null) return null;
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    const isCharacter = code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  }
}

/** `<!-- ... -->`, which is sent. */
export class HtmlComment extends Leaf {
  readonly kind = 'htmlComment';

  /** What stands between its signs. */
  get content(): string {
    return this.token.text.replace(/^<!--/, '').replace(/-->$/, '');
  }
}

/** `{!-- ... --}`, which is never sent. */
export class Comment extends Leaf {
  readonly kind = 'comment';

  get content(): string {
    return this.token.text.replace(/^\{!--/, '').replace(/--\}$/, '');
  }
}

/** `<!doctype html>` and its like. */
export class Doctype extends Leaf {
  readonly kind = 'doctype';
}

/** What could not be read as anything: a closer that closes nothing, a sign that means nothing. */
export class Stray extends Leaf {
  readonly kind = 'stray';
}
