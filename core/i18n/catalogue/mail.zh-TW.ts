/** Letters to people outside: plain, and without a word that the sheet itself does not say. */
export const mailZhTw = {
  statement: {
    subject: '加工碳排放計算書 {{serialNumber}} 第 {{revision}} 版（{{company}}）',
    greeting: '{{customer}} 您好：',
    greetingUnnamed: '您好：',
    body: '附件是 {{company}} 就訂單 {{customerOrderNumber}} 出具的加工碳排放計算書（自行宣告）。',
    check: '您可以在這裡核對計算書的內容與目前狀態：',
    from: '此信由 {{sender}} 經表處碳計算平台寄出；有疑問請洽該公司。',
    contact: '{{company}} 的聯絡方式：{{contact}}',
  },
  account: { greeting: '{{displayName}} 您好：' },
  reset: {
    subject: '重設您在表處碳計算平台的密碼',
    account: '您的登入帳號是：{{account}}',
    link: '有人要求重設這個帳號的密碼。是您的話，請在 30 分鐘內開啟下列網址，設定新密碼（只能用一次）：',
    ignore: '不是您要求的，就不必理會這封信，密碼不會改變。我們不會以任何方式詢問您的密碼。',
  },
  passwordWasReset: {
    subject: '您的密碼已重設',
    body: '帳號 {{account}} 的密碼剛剛重設了，所有裝置上的登入都已結束。',
    line: '為了安全，帳號與 LINE 的連結也已解除；登入後可以在「我的帳號」重新連結。',
    passkeys: '為了安全，帳號的通行密鑰也已全部移除；登入後可以在「我的帳號」重新建立。',
    next: '不是您做的，請立刻再重設一次，並通知公司負責人：',
  },
  confirmEmail: {
    subject: '請確認您的電子郵件地址',
    link: '請在 24 小時內開啟下列網址，確認這是帳號 {{account}} 的電子郵件地址：',
    ignore: '您沒有在表處碳計算平台填過這個地址，就不必理會這封信。',
  },
  emailWasChanged: {
    subject: '您帳號的電子郵件地址已變更',
    body: '帳號 {{account}} 的電子郵件地址已改為 {{email}}，這個地址不再收到這個帳號的信。',
    next: '不是您改的，請立刻與公會聯絡：',
  },
  registration: {
    subject: '請確認電子郵件地址，完成表處碳計算平台的註冊',
    link: '{{company}} 已申請加入表處碳計算平台，登入帳號是 {{account}}。請在 24 小時內開啟下列網址，確認這個電子郵件地址：',
    next: '確認後，公會會審核貴公司的申請，結果寄到這個地址。審核期間可以登入，查看目前的進度。',
  },
  decision: {
    APPROVE: { subject: '貴公司的註冊已核准', body: '公會已核准 {{company}} 的註冊，現在可以開始使用了。' },
    REJECT: { subject: '貴公司的註冊未獲核准', body: '公會沒有核准 {{company}} 的註冊。' },
    SUSPEND: {
      subject: '貴公司的帳號已停用',
      body: '公會已停用 {{company}} 的帳號；資料仍保留，恢復後可繼續使用。',
    },
    REINSTATE: { subject: '貴公司的帳號已恢復', body: '公會已恢復 {{company}} 的帳號，可以繼續使用。' },
    reason: '公會的說明：',
    signIn: '請由這裡登入：',
    ask: '有疑問，請與公會聯絡：',
  },
  left: {
    subject: '{{company}} 已退出表處碳計算平台',
    body: '{{by}} 已讓 {{company}} 退出表處碳計算平台。所有人員與平板都已登出，等候公會用印的計算書已撤回。',
    reason: '填寫的原因：',
    kept: '已簽發的計算書仍可由任何人查驗；計算書所依據的工單與操作紀錄繼續保存，平台不再使用。',
    back: '不是貴公司的決定，或之後想再使用平台，請與公會聯絡：',
  },
  departure: {
    subject: '{{company}} 已退出平台',
    body: '{{company}} 的負責人 {{by}} 已讓公司退出平台；等候用印的計算書已撤回，不必再處理。',
    next: '會員廠商的狀態請看：',
  },
  line: {
    LINKED: {
      subject: '您的帳號已連結 LINE',
      body: '帳號 {{account}} 剛剛連結了 LINE，今後也可以用 LINE 登入。',
    },
    UNLINKED: {
      subject: '您的帳號已解除 LINE 連結',
      body: '帳號 {{account}} 已解除與 LINE 的連結，不能再用 LINE 登入；帳號與密碼照常使用。',
    },
    next: '不是您做的，請立刻登入、變更密碼，並檢查 LINE 連結與登入中的裝置：',
  },
  passkey: {
    ADDED: {
      subject: '您的帳號新增了通行密鑰',
      body: '帳號 {{account}} 剛剛新增了通行密鑰「{{name}}」，今後也可以用它登入，不必輸入密碼與驗證碼。',
    },
    REMOVED: {
      subject: '您的帳號移除了通行密鑰',
      body: '帳號 {{account}} 的通行密鑰「{{name}}」已移除，不能再用它登入；帳號與密碼照常使用。',
    },
    next: '不是您做的，請立刻登入、變更密碼，並檢查通行密鑰與登入中的裝置：',
  },
  secondFactorLifted: {
    subject: '兩步驟驗證已移除',
    body: '依您的請求，平台管理人員已移除帳號 {{account}} 的兩步驟驗證，並登出所有裝置。下次登入只需密碼；請登入後儘快重新設定。',
    passkeys: '帳號的通行密鑰也已全部移除；登入後可以在「我的帳號」重新建立。',
    unknown: '不是您要求的，請立刻變更密碼，並與公會聯絡。',
  },
  notice: {
    off: '帳號 {{account}} 開啟了「{{kind}}」的通知信，所以收到這封信。不想再收到，請開啟下列網址：',
    kind: {
      STATEMENT_DECIDED: '計算書的結果',
      OPEN_CASES: '待確認事項',
      TABLET_SILENT: '平板失聯',
      NEW_FACTORS: '公告係數更新',
    },
  },
  statementDecided: {
    seal: {
      subject: '公會已用印：計算書 {{serialNumber}}',
      body: '訂單 {{customerOrderNumber}} 的計算書 {{serialNumber}} 第 {{revision}} 版已由公會用印，可以交給客戶了。',
    },
    return: {
      subject: '公會退回：計算書 {{serialNumber}}',
      body: '訂單 {{customerOrderNumber}} 的計算書 {{serialNumber}} 第 {{revision}} 版由公會退回，修正後可以再送。',
    },
    revoke: {
      subject: '公會撤銷：計算書 {{serialNumber}}',
      body: '訂單 {{customerOrderNumber}} 的計算書 {{serialNumber}} 第 {{revision}} 版已由公會撤銷；查驗頁會如實顯示。收到過這份計算書的客戶，請一併告知。',
    },
    next: '計算書在這裡：',
  },
  openCases: {
    subject: '有 {{total}} 件事項待確認',
    body: '目前有 {{total}} 件待確認事項，例如平板與辦公室填的數值不同。確認之前，相關工單不能簽發計算書。',
    next: '請由這裡逐件確認：',
  },
  tabletSilent: {
    subject: '{{total}} 台裝置好幾天沒有與平台聯絡',
    intro: '下列裝置好幾天沒有與平台聯絡；其中未上傳的紀錄只存在裝置上：',
    tablet: '・平板「{{name}}」：{{days}} 天沒有聯絡，最後一次聯絡時有 {{waiting}} 筆待上傳',
    device: '・{{name}} 的裝置：{{days}} 天沒有聯絡，最後一次聯絡時有 {{waiting}} 筆待上傳',
    next: '請讓裝置連上網路並開啟本平台，紀錄就會自動上傳；不再使用的平板，可以在這裡停用：',
  },
  health: {
    fine: '{{day}} 平台狀況：一切正常',
    subject: '{{day}} 平台狀況：{{total}} 件事需要處理',
    allFine: '平台知道的一切都正常。備份不在平台所知之內，請另行確認。',
    finding: {
      AUDIT_BROKEN: '・稽核紀錄的檢查發現內容被更動',
      SCHEMA_UNEXPECTED: '・資料庫的結構與本版本不符，請執行資料庫更新',
      DISK_FULL: '・磁碟剩餘空間不足 2 GB',
      LETTERS_WAIT: '・有信件等候超過一小時還沒寄出（等候 {{waiting}} 封，其中 {{failing}} 封曾寄送失敗）',
      LETTERS_GIVEN_UP: '・過去七天有 {{givenUpInWeek}} 封信件放棄寄送',
      AUDIT_UNCHECKED: '・稽核紀錄超過 30 天沒有檢查',
      TABLETS_SILENT: '・{{silentTablets}} 台平板超過三天沒有與平台聯絡',
    },
    figures:
      '信件：昨日起寄出 {{sentInDay}} 封，等候 {{waiting}} 封。待確認事項 {{openCases}} 件，未被接受的紀錄 {{quarantined}} 筆。',
    next: '詳細狀況：',
  },
  newFactors: {
    subject: '公告係數有更新',
    intro: '公會的排放係數登錄新增了下列係數：',
    line: '・{{name}}：{{value}} kg CO2e/{{unit}}，自 {{validFrom}} 起適用（{{publisher}}，{{year}}）',
    next: '已儲存的結果不會自行改變。需要改用新係數時，可以在這裡比較新舊結果，再決定要重算哪些工單：',
  },
  person: {
    ROLE: {
      subject: '{{company}}：帳號的角色已變更',
      you: '{{by}} 把您在 {{company}} 的帳號 {{account}} 改為：{{role}}。所有裝置上的登入都已結束，請重新登入。',
      other: '{{by}} 把 {{name}}（帳號 {{account}}）改為：{{role}}。',
    },
    DEACTIVATE: {
      subject: '{{company}}：帳號已停用',
      you: '{{by}} 停用了您在 {{company}} 的帳號 {{account}}，現在不能再登入。',
      other: '{{by}} 停用了 {{name}}（帳號 {{account}}），這個帳號不能再登入。',
    },
    REACTIVATE: {
      subject: '{{company}}：帳號已恢復使用',
      you: '{{by}} 恢復了您在 {{company}} 的帳號 {{account}}，現在可以再登入。',
      other: '{{by}} 恢復了 {{name}}（帳號 {{account}}），這個帳號可以再登入。',
    },
    REMOVE: {
      subject: '{{company}}：稽核帳號已移除',
      you: '{{by}} 移除了您在 {{company}} 的帳號 {{account}}，這個帳號不再使用。',
      other: '{{by}} 移除了稽核人員 {{name}}（帳號 {{account}}）。',
    },
    next: '有疑問，請洽公司負責人。登入的網址：',
    nextOfOwner: '不是您或其他負責人的意思，請立刻查看人員名單：',
  },
  invitation: {
    subject: '{{company}} 邀請您使用表處碳計算平台',
    greeting: '您好：',
    link: '{{by}} 邀請您加入 {{company}}，角色是：{{role}}。請在 7 天內開啟下列網址，設定自己的帳號與密碼（只能用一次）：',
    until: '{{role}}，可使用到 {{date}}（含當天）',
    ignore: '不認識這家公司，就不必理會這封信。',
  },
  joined: {
    subject: '{{company}}：有人接受邀請，加入了公司',
    body: '{{name}} 已加入 {{company}}，帳號是 {{account}}，角色是：{{role}}。',
  },
  ownerReset: {
    subject: '公會協助您重新登入表處碳計算平台',
    link: '請在 30 分鐘內開啟下列網址，設定新密碼（只能用一次）。逾時可在登入頁按「忘記密碼」，再寄一次：',
    ignore: '您沒有請公會協助，就不要開啟上面的網址，並立刻與公會聯絡：',
  },
  accessReset: {
    subject: '{{company}}：公會協助負責人重新登入',
    byLetter:
      '公會把重設密碼的信寄給了 {{company}} 的負責人 {{owner}}，信寄到這位負責人已確認的地址。公會不會知道密碼。',
    byLink: '公會產生了一個一次性的連結，可加入 {{company}} 成為負責人，並親自交給申請的人；24 小時內有效。',
    lifted: '公會也應要求解除了負責人 {{owner}} 的兩步驟驗證，並登出所有裝置；重新登入後請再設定。',
    next: '沒有人請公會這樣做，請立刻與公會聯絡：',
  },
  applicant: {
    subject: '表處碳計算平台：有公司申請加入',
    body: '{{company}} 已申請加入，並確認了電子郵件地址，等待公會審核。',
    next: '請在這裡審核：',
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
