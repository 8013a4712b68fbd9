export const detailZhTw = {} as const;
