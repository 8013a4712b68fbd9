export const errorsZhTw = {} as const;
