/** What the guild may know of how the platform is used. */
export const statisticsZhTw = {
  title: '統計',
  lead: '平台一年來的使用情形，每月一列。關於廠商生產的數字只有加總，而且不會透露任何一家。',
  members: {
    title: '會員',
    caption: '各狀態的公司數',
    status: '狀態',
    count: '公司數',
    unit: '{{count}} 家',
  },
  months: '每月',
  caption: '每月統計，最新的月份在前',
  columns: {
    month: '月份',
    workOrders: '新增工單',
    emissionsKgCo2e: '排放量 (kg\u00A0CO2e)',
    statementsIssued: '簽發計算書',
    statementLetters: '寄給客戶的信',
    receivedEntries: '裝置上傳',
    submitted: '送公會用印',
    sealed: '已用印',
    returned: '已退件',
    otherLetters: '平台的信',
  },
  open: '{{month}}（未結束）',
  hidden: {
    OPEN_MONTH: '月底後顯示',
    TOO_FEW: '資料太少',
    ONE_PREVAILS: '一家占大部分',
  },
  rules: {
    title: '為什麼有些數字不顯示',
    few: '「資料太少」：少於 {{least}} 家公司有資料（包括沒有任何一家），或平均每家不到 {{each}} 筆，顯示就會透露其中一家。',
    prevails: '「一家占大部分」：有一家占 {{share}}% 以上，加總幾乎就是那一家。',
    open: '「月底後顯示」：還沒結束的月份不顯示，否則隔天再看一次，相減就是某一家當天的數字。',
    sums: '不列跨月合計，否則扣掉其他月份就能算出被隱藏的那個月。',
    recorded:
      '工單與排放量算在第一次記錄的月份，以當時的結果計；之後的修改、作廢與重新計算不改變這裡的數字。',
    known: '送公會用印的件數是公會本來就知道的，所以全部顯示。',
  },
  charts: {
    emissions: '每月排放量 (kg\u00A0CO2e)',
    emissionsSummary: '{{count}} 個可以顯示的月份，最高是 {{month}}，{{highest}} kg CO2e。',
    sealed: '每月用印的計算書（份）',
    sealedSummary: '{{count}} 個月共用印 {{total}} 份，最多是 {{month}}，{{highest}} 份。',
  },
  csv: {
    save: '匯出 CSV',
    saved: '已存成 {{name}}。',
    failed: '沒有存檔，請再試一次。',
    sheet: '統計',
  },
};
