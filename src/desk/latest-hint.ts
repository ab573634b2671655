/** The hint beside date fields while it is already tomorrow further east: that date is accepted, too. */
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { Seat } from './seat.ts'

/** Nothing while it is one day everywhere. */
export function latestHint({
	language,
	today,
	latest,
}: Pick<Seat, 'language' | 'today' | 'latest'>): string | undefined {
	if (latest === today) return undefined
	const day = wordsFor(language).date(latest)
	return language === 'ru'
		? `К востоку отсюда уже ${day}: эту дату тоже можно указать.`
		: `Further east it is already ${day}, and that date is accepted too.`
}
