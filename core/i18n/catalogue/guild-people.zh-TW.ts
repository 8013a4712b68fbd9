/** Who signs in for the guild, and help for a colleague who lost the second factor. */
export const guildPeopleZhTw = {
  title: '公會人員',
  lead: '可以登入管理平台的人。同事遺失驗證器 App 與備用碼時，由另一位管理者解除兩步驟驗證。',
  roles: { GUILD_OFFICER: '公會承辦', GUILD_ADMIN: '平台管理者' },
  columns: { factor: '兩步驟驗證', lastSignIn: '上次登入' },
  factor: { on: '已設定', off: '未設定' },
  never: '沒有登入紀錄',
  self: '您自己',
  lift: '遺失兩步驟驗證',
  liftOf: '遺失兩步驟驗證：{{name}}',
  dialogTitle: '解除 {{name}} 的兩步驟驗證',
  dialogBody:
    '請先當面或以熟悉的電話確認是本人。解除後，對方所有裝置都會登出，下次登入只需密碼，並要重新設定；對方會收到信，這件事也記在稽核紀錄裡。',
  reason: '怎麼確認是本人',
  reasonHint: '會記在稽核紀錄裡。',
  submit: '解除兩步驟驗證',
  done: '已解除 {{name}} 的兩步驟驗證。',
  gone: '這個帳號現在沒有兩步驟驗證，不必解除。',
} as const;
