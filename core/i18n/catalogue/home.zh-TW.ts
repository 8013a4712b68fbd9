export const homeZhTw = {} as const;
