/**
 * How a template says the same thing. Svelte reads what `mill` reads, as far as
 * the markup here goes; to an HTML parser it is text in braces. Vue has holes of
 * two braces and says its blocks in attributes.
 */
export const dialects = {
  mill: {
    hole: (expression) => `{${expression}}`,
    attribute: (name, before, expression) => `${name}="${before}{${expression}}"`,
    either: (test, yes, no) => `{#if ${test}}${yes}{:else}${no}{/if}`,
    when: (test, body) => `{#if ${test}}${body}{/if}`,
    each: (list, name, body) => `{#each ${list} as ${name}}${body}{/each}`,
  },
  vue: {
    hole: (expression) => `{{${expression}}}`,
    attribute: (name, before, expression) => `:${name}="'${before}' + ${expression}"`,
    either: (test, yes, no) => `<template v-if="${test}">${yes}</template><template v-else>${no}</template>`,
    when: (test, body) => `<template v-if="${test}">${body}</template>`,
    each: (list, name, body) => `<template v-for="${name} in ${list}">${body}</template>`,
  },
};
