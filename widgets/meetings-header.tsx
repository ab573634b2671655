/** The head of a widget that lists meetings: how many were held, of whom, and a line of the widget's own. */
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Words } from './languages/words.ts'

type Props = PropsWithChildren<{
	/** What stands on the title's line. */
	readonly beside?: Child
	readonly model: { readonly words: Words; readonly title: string; readonly total: number; readonly isEmpty: boolean }
}>

export function MeetingsHeader({ model: { words, title, total, isEmpty }, beside, children }: Props) {
	return (
		<header>
			{total > 0 && <data value={String(total)}>{words.number(total)}</data>}{' '}
			<div>
				<h2>{total > 0 ? words.meetingNoun(total) : isEmpty ? words.say.noMeetings : words.say.noneInPerson}</h2>
				<p>
					<bdi>{title}</bdi>
					{beside}
				</p>
				{children}
			</div>
		</header>
	)
}
