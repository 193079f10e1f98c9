import { flowKey, type FlowKey } from 'millrace';

/** What the host says about a page; the same for the whole tree. */
export interface PageInfo {
  /** URLs of the one stylesheet and of the icon. */
  readonly stylesheet: string;
  readonly icon: string;
  /** The page's own path and query. */
  readonly url: string;
  /** Whether the reader wants to see how the page came. */
  readonly trace: boolean;
  readonly requestId: string;
}

export const pageInfo: FlowKey<PageInfo> = flowKey<PageInfo>('page info');
