/** The calendar's own words. */
import { inAnyRegion, type Language } from '../record/text.ts'

const EN = {
	name: (title: string) => `${title}: meetings`,
	/** What it holds, who keeps it, and how many meetings are not in it. */
	about: (title: string, newsroom: string | null, undated: number) =>
		`Meetings recorded in the dossier “${title}”${newsroom ? ` by ${newsroom}` : ''}. Only meetings whose exact day is known are in this calendar${undated > 0 ? `; left out because only the month or the year is known: ${undated}` : ''}.`,
	removed: 'removed',
	undated: 'exact day no longer known',
	denied: 'denied',
}

const RU: typeof EN = {
	name: (title) => `${title}: встречи`,
	about: (title, newsroom, undated) =>
		`Встречи из досье «${title}»${newsroom ? ` (${newsroom})` : ''}. В календаре только те, день которых известен${undated > 0 ? `; не вошло встреч, о которых известен лишь месяц или год: ${undated}` : ''}.`,
	removed: 'удалена',
	undated: 'точный день больше не известен',
	denied: 'опровергнута',
}

const AR: typeof EN = {
	name: (title) => `${title}: اللقاءات`,
	about: (title, newsroom, undated) =>
		`اللقاءات المسجلة في ملف «${title}»${newsroom ? ` (${newsroom})` : ''}. لا يضم هذا التقويم إلا اللقاءات المعروف يومها${undated > 0 ? `؛ عدد اللقاءات التي لا يُعرف إلا شهرها أو سنتها ولم تُدرج: ${undated}` : ''}.`,
	removed: 'حُذف',
	undated: 'لم يعد يومه معروفًا',
	denied: 'نُفي',
}

export function calendarWords(language: Language): typeof EN {
	return inAnyRegion({ ru: RU, en: EN, ar: AR }, language)
}
