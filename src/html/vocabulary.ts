/**
 * Attributes whose values are chosen from a few, when a component is written. What
 * others hold (`value`, `content`, `nonce`, `title`, `data-*`) may be a secret or a
 * person's name, and must not stay in memory beyond its document.
 */
const VOCABULARY: ReadonlySet<string> = new Set(
  (
    'as autocomplete charset class colspan crossorigin decoding dir enctype fill for form height http-equiv ' +
    'inputmode kind lang loading media method name preserveAspectRatio property rel role rowspan scope shape ' +
    'size sizes slot stroke stroke-linecap stroke-linejoin stroke-width target type viewBox width wrap xmlns'
  ).split(' '),
);

/** Whether values of an attribute may be kept for the documents that follow. */
export function isVocabulary(name: string): boolean {
  return VOCABULARY.has(name);
}
