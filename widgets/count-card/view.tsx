import type { CountCardModel } from './model.ts'
export function CountCard({ model }: { model: CountCardModel }) {
	return <section class="sl sl-count-card">{model.title}</section>
}
