/**
 * W5: ten sections that wait 30 ms each, with one nested part each that waits
 * 25 ms more. Everything may overlap but the two halves of a section, so the
 * critical path is 55 ms.
 *
 * A source is made for each render and remembers when its last answer came:
 * what passes between that and the end of the page is the engine's own.
 */
export const sectionMs = 30;
export const detailMs = 25;
export const criticalPathMs = sectionMs + detailMs;

const ids = Array.from({ length: 10 }, (_, i) => i + 1);

const sections = new Map(
  ids.map((id) => [
    id,
    { id, title: `Section ${id} & more`, lead: `What stands in section ${id} <so far>.` },
  ]),
);
const details = new Map(
  ids.map((id) => [id, Array.from({ length: 5 }, (_, i) => `Detail ${i + 1} of "${id}" & nothing else`)]),
);

export class Source {
  /** Milliseconds on the clock of `performance` when the last answer came. */
  lastAnswer = 0;
  ids = ids;

  section(id) {
    return this.#later(sectionMs, sections.get(id));
  }

  details(id) {
    return this.#later(detailMs, details.get(id));
  }

  #later(ms, value) {
    return new Promise((resolve) => {
      setTimeout(() => {
        this.lastAnswer = performance.now();
        resolve(value);
      }, ms);
    });
  }
}
