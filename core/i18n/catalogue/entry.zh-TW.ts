export const entryZhTw = {} as const;
