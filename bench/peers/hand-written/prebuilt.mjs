/** The ceiling: the whole page is a string before the first request comes. */
import { workloads } from '../../data/workloads.mjs';
import { pages } from './pages.mjs';

const prebuilt = (workload) => {
  const text = pages[workload](workloads[workload].data());
  return (reply) => reply.type('text/html; charset=utf-8').send(text);
};

export const replies = { W1: prebuilt('W1'), W3: prebuilt('W3'), W4: prebuilt('W4') };
