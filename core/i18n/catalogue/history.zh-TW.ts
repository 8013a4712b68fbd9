export const historyZhTw = {} as const;
