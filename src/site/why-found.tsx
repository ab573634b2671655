/** Under something that a search has found: the text or the source that has the words, and what it is. */
import type { Told } from '../record/found.ts'
import { inLanguage, type Text } from '../record/text.ts'

type FoundWords = Readonly<Record<Exclude<Told['of'], 'text'>, string>>

const EN: FoundWords = { attendee: 'Present', reporter: 'Reported by', reason: 'Reason', source: 'Source' }
const RU: FoundWords = { attendee: 'Участник', reporter: 'Кто сообщил', reason: 'Причина', source: 'Источник' }

export function WhyFound({ told, language }: { told: Told | null; language: string }) {
	const words = language === 'ru' ? RU : EN
	const say = (text: Text) => inLanguage(text, language, [])
	if (told === null) return null
	switch (told.of) {
		case 'text':
			return <span class="clamped">{say(told.text)}</span>
		case 'attendee':
		case 'reporter':
			return <span class="clamped">{`${words[told.of]}: ${say(told.text)}`}</span>
		case 'reason':
			return <span class="clamped">{`${words.reason}: ${told.text}`}</span>
		case 'source': {
			const { url, publisher, title } = told.source
			const said = [publisher && say(publisher), title].filter(Boolean).join(' · ')
			return (
				<span class="clamped">
					{words.source}: <a href={url}>{said || url}</a>
				</span>
			)
		}
	}
}
