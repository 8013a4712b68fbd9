export const commonZhTw = {} as const;
