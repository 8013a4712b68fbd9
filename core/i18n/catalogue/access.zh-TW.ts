/** The pages by which people come to, or back to, an account. */
export const accessZhTw = {
  again: '登入',
  limited: '這個網路位址送出的要求較多，請於 {{minutes}} 分鐘後再試。',
  showPassword: '顯示密碼',
  forgot: {
    title: '忘記密碼',
    lead: '請填帳號或電子郵件地址。系統會把重設密碼的連結與帳號名稱，寄到這個帳號已確認的電子郵件地址。',
    name: '帳號或電子郵件地址',
    submit: '寄出連結',
    sentTitle: '要求已收到',
    sentBody:
      '如果有這個帳號，而且已確認電子郵件地址，信會在幾分鐘內寄到；連結 30 分鐘內有效。也請看看垃圾郵件匣。',
    noEmail: '沒有收到信，可能是帳號還沒有確認過電子郵件地址。請洽公司負責人；負責人請洽公會。',
    another: '再填一次',
  },
  reset: {
    title: '設定新密碼',
    lead: '設定後，這個帳號在所有裝置上的登入都會結束，請用新密碼登入。',
    newPassword: '新密碼',
    again: '再輸入一次新密碼',
    hint: '至少 {{min}} 個字元，可用中文、空格與符號；幾個不相干的詞組成一句最好記。',
    differs: '兩次輸入的新密碼不同',
    submit: '設定新密碼',
    doneTitle: '新密碼已設定',
    doneBody: '所有裝置上的登入都已結束，請用新密碼登入。',
    deadTitle: '這個連結不能用了',
    deadBody:
      '連結只能用一次、30 分鐘內有效，而且只有最新一封信的連結有用。如果剛剛已設定過，請直接登入；否則請再要求一次。',
    once: '再要求一次',
  },
  confirm: {
    title: '確認電子郵件地址',
    lead: '按下按鈕，就確認這個地址是您的；之後忘記密碼時，連結會寄到這裡。',
    submit: '確認這個地址',
    doneTitle: '已確認 {{email}}',
    doneBody: '之後與這個帳號有關的信，都會寄到這個地址。',
    deadTitle: '這個連結不能用了',
    deadBody:
      '連結只能用一次、24 小時內有效，而且只有最新一封信的連結有用。如果剛剛已確認過，就不必再做什麼；否則請登入後，再寄一次確認信。',
    taken: '這個地址已由另一個帳號確認。請登入後，改填別的地址。',
  },
} as const;
