import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import {
  countLicences,
  deepestChain,
  describePackage,
  listDependants,
  listPackages,
  measureAll,
  measurePackage,
  mostDepended,
  showReadme,
} from '../inventory/answers.js';
import type { Copy } from '../inventory/installed.js';
import type { Inventory, Snapshot } from '../inventory/inventory.js';
import { isPackageName } from '../inventory/names.js';

export interface PackagesApiOptions {
  readonly inventory: Inventory;
}

/** The names of packages have slashes, which a parameter of a route would stop at. */
interface Named {
  readonly Params: { readonly '*': string };
}

/**
 * The installed packages, as JSON. What is about one package is told by its
 * name; a name decides what is looked up and never where on disk: paths come
 * from the lock file alone.
 */
export const packagesApi: FastifyPluginCallback<PackagesApiOptions> = (app, { inventory }, done) => {
  const about =
    (answer: (snapshot: Snapshot, copies: readonly Copy[]) => unknown) =>
    async (request: FastifyRequest<Named>, reply: FastifyReply): Promise<unknown> => {
      const name = request.params['*'];
      const snapshot = await inventory.snapshot();
      const copies = isPackageName(name) ? snapshot.byName.get(name) : undefined;
      return copies === undefined ? reply.callNotFound() : answer(snapshot, copies);
    };

  app.get('/packages', async () => listPackages(await inventory.snapshot()));
  app.get<Named>('/packages/*', about(describePackage));
  app.get('/licences', async () => countLicences(await inventory.snapshot()));
  app.get('/chain', async () => deepestChain(await inventory.snapshot()));
  app.get('/dependants', async () => mostDepended(await inventory.snapshot()));
  app.get<Named>('/dependants/*', about(listDependants));
  app.get('/sizes', async () => measureAll(inventory, await inventory.snapshot()));
  app.get<Named>(
    '/sizes/*',
    about((_snapshot, copies) => measurePackage(inventory, copies)),
  );
  app.get<Named>(
    '/readmes/*',
    about((_snapshot, copies) => showReadme(copies)),
  );
  done();
};
