/** The flags that both scripts take. */
import { parseArgs } from 'node:util';

export function options(allWorkloads, allPeers) {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: allWorkloads.join() },
      peers: { type: 'string', default: allPeers.join() },
    },
  });
  return {
    quick: values.quick,
    workloads: known(values.only, allWorkloads, 'workload'),
    peers: known(values.peers, allPeers, 'peer'),
  };
}

function known(list, all, what) {
  const names = list.split(',');
  for (const name of names) {
    if (!all.includes(name)) throw new Error(`there is no ${what} ${name}; there are ${all.join(', ')}`);
  }
  // In the order of the table, whatever the order of the flag.
  return all.filter((name) => names.includes(name));
}
