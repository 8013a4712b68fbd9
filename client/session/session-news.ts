/** What the tabs of one browser tell each other: they share one session. */
export type SessionNews = 'SIGNED_IN' | 'SIGNED_OUT';

const CHANNEL = 'platecarbon-session';

/** Tells the other tabs. */
export function announce(news: SessionNews): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Hears the other tabs, until the returned function is called. */
export function listen(onNews: (news: SessionNews) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'SIGNED_IN' || data === 'SIGNED_OUT') onNews(data);
  };
  return () => channel.close();
}
