import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const door = new URL('../../../dist/src/', import.meta.url);

/** Resolves everything but the one package. */
const hook = `export function resolve(name, context, next) {
  if (name === '@fastify/websocket') throw Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
}`;

it('the option parse says what it needs when the package for sockets is missing', async () => {
  const script = `
    import { register } from 'node:module';
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});
    const { default: Fastify } = await import('fastify');
    const { default: millrace } = await import('${new URL('fastify.js', door).href}');
    const { json } = await import('${new URL('syntax.js', door).href}');
    await Fastify().register(millrace).ready();
    try {
      await Fastify().register(millrace, { parse: { languages: [json] } }).ready();
    } catch (error) {
      console.log(error.code, error.message);
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  });
  expect(stdout).toMatch(/^WEBSOCKET_MISSING .*npm install @fastify\/websocket/);
});
