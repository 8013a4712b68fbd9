export const appZhTw = {} as const;
