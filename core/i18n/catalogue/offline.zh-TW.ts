export const offlineZhTw = {
  notice: {
    LINE_BROWSER: 'LINE 內建的瀏覽器與已安裝的程式不共用資料，無法離線記錄。請改用外部瀏覽器開啟。',
    NOTHING_LEFT:
      '瀏覽器已清除這台裝置上的資料：這裡沒有草稿，也沒有未上傳的工單。先前已上傳的工單都在平台上。',
    IOS_TAB: '在 Safari 分頁中，超過七天沒有開啟，資料可能被清除。請從分享選單選「加入主畫面」。',
    NOT_PERSISTED: '空間不足時，瀏覽器可能清除這台裝置上的資料。安裝到主畫面較能保留。',
  },
  act: {
    openExternally: '用外部瀏覽器開啟',
    understood: '知道了',
  },
  notChecked: '還沒有儲存：檢查內容的程式沒有載入。內容已存成草稿；連上網路後再按一次儲存。',
  rescue: {
    title: '裝置上的資料比程式新',
    body: '這個版本看不懂裝置上的資料，所以不會更動它。未上傳的資料都還在。請重新載入以取得新版程式；若仍看到這個畫面，可以先匯出或上傳。',
    reading: '正在查看裝置上的資料',
    unreadable: '無法開啟裝置上的資料。資料沒有被更動。',
    nothing: '裝置上沒有未上傳的資料。',
    own: '您的帳號：{{count}} 筆未上傳',
    ofOther: '另一個帳號：{{count}} 筆未上傳',
    export: '匯出',
    exported: '已將 {{count}} 筆交給檔案。',
    exportFailed: '無法產生檔案。資料仍在這台裝置。',
    send: '上傳',
    sent: '平台已收到 {{delivered}} 筆，還有 {{left}} 筆未收到。裝置上的資料保持不變；之後再上傳也只算一次。',
    sendFailed: '連不到平台，或需要重新登入。資料仍在這台裝置。',
    signIn: '登入',
    signInFirst: '由原帳號登入後才能上傳。',
    reload: '重新載入',
  },
} as const;
