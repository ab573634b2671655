import type { PreviousMeetingsModel } from './model.ts'
export function PreviousMeetings({ model }: { model: PreviousMeetingsModel }) {
	return <section class="sl sl-previous-meetings">{model.title}</section>
}
