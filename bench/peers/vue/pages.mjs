/** Vue: single-file components whose templates are compiled for the server. */
import { createSSRApp } from 'vue';
import { renderToString } from '@vue/server-renderer';
import Cards from './Cards.vue';
import Deep from './Deep.vue';
import Hello from './Hello.vue';
import Sections from './Sections.vue';
import Spiral from './Spiral.vue';
import Table from './Table.vue';

const page = (component) => async (data) =>
  '<!DOCTYPE html>' + (await renderToString(createSSRApp(component, data)));

export const pages = {
  W1: page(Spiral),
  W2: page(Table),
  W3: page(Cards),
  W4: page(Hello),
  W5: page(Sections),
  W6: page(Deep),
};
