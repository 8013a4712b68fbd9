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
  contact: {
    subject: '表處碳計算平台：聯絡表單有新訊息',
    intro: '有人從網站的聯絡表單留言：',
    name: '姓名：{{name}}',
    organisation: '單位：{{organisation}}',
    email: 'E-mail：{{email}}',
    phone: '電話：{{phone}}',
    about: '主旨：{{subject}}',
    reply: '請直接寫信到 {{email}} 回覆；回覆這封信，對方收不到。',
    inbox: '這則訊息也在平台的收件匣裡，處理後請在那裡註記：',
  },
} as const;
