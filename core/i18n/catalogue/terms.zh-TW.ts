export const termsZhTw = {} as const;
