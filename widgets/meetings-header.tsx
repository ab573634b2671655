/** The head of a widget that lists meetings: how many were held, of whom, and a line of the widget's own. */
import type { PropsWithChildren } from 'hono/jsx'
import type { Words } from './languages/words.ts'

type Props = PropsWithChildren<{
	readonly model: { readonly words: Words; readonly title: string; readonly total: number; readonly isEmpty: boolean }
}>

export function MeetingsHeader({ model: { words, title, total, isEmpty }, children }: Props) {
	return (
		<header>
			{total > 0 && <data value={String(total)}>{words.number(total)}</data>}{' '}
			<div>
				<h2>{total > 0 ? words.meetingNoun(total) : isEmpty ? words.say.noMeetings : words.say.noneInPerson}</h2>
				<p>
					<bdi>{title}</bdi>
				</p>
				{children}
			</div>
		</header>
	)
}
