/** Legal wording, reviewed by people: what a statement says about itself, and what it must not be taken for. */
export const legalZhTw = {
  disclaimer: {
    enteredData:
      '本計算書由平台依會員廠商輸入的活動數據計算；數據的真實性由該廠商負責，佐證資料由該廠商保存。',
    partial:
      '內容為受託加工這一段製造過程的部分碳足跡（gate-to-gate），不是完整的產品碳足跡，也不是廠區溫室氣體盤查清冊。',
    notVerified: '本計算書由廠商自行宣告，未經第三方、公會、大學或政府機關查證或認證。',
    factors:
      '係數採加工日有效的最新公告值。標示「暫用」者，公告後可能修正；已出具的計算書不因日後公告而更動。',
    uncertainty:
      'GWP 採各係數所載版本（AR5）；不確定性未量化。IPCC 所載燃料 CO2 係數的 95 % 範圍：柴油 −2.0／+0.9 %、燃料油 −2.5／+1.8 %、天然氣 −3.2／+3.9 %；活動數據的不確定性通常更大。',
    notADeclaration:
      '不可作為歐盟 CBAM、碳費、海關或產品標示的申報資料；鋼鐵製品的電鍍加工不在 CBAM 直接排放的範圍內。',
    carbonCost: '碳成本的數字僅供參考，依標示日期的假設計算，不是建議；美國清潔競爭法案（CCA）尚未立法。',
    notComparable: '不同廠商未採相同規則時，數字不可互相比較。',
    changes:
      '出具後的任何更動使本計算書失效；工單修改後，以較新版次為準。請以核對碼在線上核對本計算書的現況。',
    wholePage: '僅得整份複製，不得節錄。在法律許可範圍內，平台與公會不對超出用途的使用負責。',
    personalData: '所載業務與聯絡資料僅供本加工業務與核對計算書使用；有疑問請洽出具廠商。',
  },
} as const;
