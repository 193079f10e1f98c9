/** A page that is one prebuilt `Html`, sent as every other tree is. */
import { html } from 'millrace';
import { workloads } from '../../data/workloads.mjs';
import { pages } from '../hand-written/pages.mjs';

export { setUp } from './replies.mjs';

const prebuilt = (workload) => {
  const page = html.unsafe(pages[workload](workloads[workload].data()));
  return (reply) => reply.render(page);
};

export const replies = { W1: prebuilt('W1'), W3: prebuilt('W3'), W4: prebuilt('W4') };
