export const factorsZhTw = {} as const;
