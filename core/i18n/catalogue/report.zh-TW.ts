export const reportZhTw = {} as const;
