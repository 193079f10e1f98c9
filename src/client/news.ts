import type { Heard } from './heard.js';

/**
 * Tells which events of a stream are new, when a server that has lost it gets all
 * of it again. Places of nodes, and how much was read, go up however the text is
 * cut. Diagnostics come when they are found, which may be in another order: they are
 * known by what they say, and those that were told are taken out of their event.
 *
 * @param isKept whether the stream can be sent again; if not, nothing is remembered
 */
export function createNews(isKept: () => boolean): (event: Heard) => unknown {
  const told: Record<string, number | undefined> = {};
  const faults = new Set<string>();
  return (event) => {
    const { t, items, read = event.end } = event;
    if (items) {
      if (!isKept()) faults.clear();
      else event.items = items.filter((item) => faults.size < faults.add(JSON.stringify(item)).size);
      return event.items!.length || event.final;
    }
    // Other events have no place, and undefined is not below anything.
    if (read! <= told[t]!) return false;
    told[t] = read;
    return event;
  };
}
