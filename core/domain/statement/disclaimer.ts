/** One point of the disclaimer (免責說明) in both languages. */
export interface DisclaimerPoint {
  readonly zhTw: string;
  readonly en: string;
}

/** The disclaimer as it stood when a statement was issued; the guild writes new versions, older ones stay. */
export interface Disclaimer {
  readonly version: number;
  readonly points: readonly DisclaimerPoint[];
}
