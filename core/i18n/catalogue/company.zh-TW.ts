export const companyZhTw = {} as const;
