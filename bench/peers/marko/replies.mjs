/** Marko's stream: a rendered template is an async iterable of text. */
import { Readable } from 'node:stream';
import cards from './cards.marko';
import hello from './hello.marko';
import spiral from './spiral.marko';

const streamed = (template) => (reply, data) =>
  reply.type('text/html; charset=utf-8').send(Readable.from(template.render(data)));

export const replies = { W1: streamed(spiral), W3: streamed(cards), W4: streamed(hello) };
