/** The mark: a plate with a bead of verdigris, as on the icon of the installed app. */
export function BrandMark({ sizePx = 34 }: { readonly sizePx?: number }) {
  return <img src="/icons/mark.svg" width={sizePx} height={sizePx} alt="" />;
}
