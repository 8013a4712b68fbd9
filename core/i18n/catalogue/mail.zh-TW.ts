/** Letters to people outside: plain, and without a word that the sheet itself does not say. */
export const mailZhTw = {
  statement: {
    subject: '加工碳排放計算書 {{serialNumber}} 第 {{revision}} 版（{{company}}）',
    greeting: '{{customer}} 您好：',
    greetingUnnamed: '您好：',
    body: '附件是 {{company}} 就訂單 {{customerOrderNumber}} 出具的加工碳排放計算書（自行宣告）。',
    check: '您可以在這裡核對計算書的內容與目前狀態：',
    from: '此信由 {{sender}} 經表處碳計算平台寄出；有疑問請洽該公司。',
  },
} as const;
