/** The shape of a catalogue with the words left open: a translation must fill exactly the same keys. */
export type WordsOf<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : WordsOf<Catalogue[Key]>;
};
