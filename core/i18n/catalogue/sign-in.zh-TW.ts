export const signInZhTw = {} as const;
