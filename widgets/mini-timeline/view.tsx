import type { MiniTimelineModel } from './model.ts'
export function MiniTimeline({ model }: { model: MiniTimelineModel }) {
	return <section class="sl sl-mini-timeline">{model.title}</section>
}
