/** Help where an embed code does not work: what to try, and the lines that a site's developers need. */
import { loaderVersion } from '../../../.build/assets.ts'
import type { Embed } from '../../pages/embed-of.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { CopyText } from '../../site/copy-text.tsx'
import type { KitWords } from './words.ts'

type AdviceProps = {
	readonly embed: Embed
	readonly origin: string
	readonly words: KitWords
	readonly language: DeskLanguage
}

export function Advice({ embed, origin, words, language }: AdviceProps) {
	const { scripts, frames, wordpress, amp, csp, integrity, mail } = words.advice
	// A path in a policy would be of that one address.
	const host = new URL(origin).origin
	const copied = (id: string, text: string, label: string, rows = 1) => (
		<CopyText id={`advice-${id}`} text={text} label={label} copy={words.copy} rows={rows} />
	)
	return (
		<section aria-labelledby="advice">
			<h2 id="advice">{words.where}</h2>
			<p>
				<a href={`/doctor?lang=${language}`}>{words.doctor}</a>
			</p>
			<div class="codes">
				<section>
					<h3>{scripts.title}</h3>
					<p>{scripts.text}</p>
					{copied('loader', `<script async src="${origin}/embed.js"></script>`, scripts.title)}
				</section>
				<section>
					<h3>{frames.title}</h3>
					<p>{frames.text}</p>
					<p>{frames.fragment}</p>
					{copied('fragment', `${origin}${embed.address.replace('?', '/fragment?')}`, frames.title)}
				</section>
				<section>
					<h3>{wordpress.title}</h3>
					<p>{wordpress.text}</p>
				</section>
				<section>
					<h3>{mail.title}</h3>
					<p>{mail.text}</p>
					{copied('mail', embed.codes.mail, mail.title, 6)}
				</section>
				<section>
					<h3>{csp.title}</h3>
					<p>{csp.frame}</p>
					{copied('frame-src', `frame-src ${host}`, `${csp.lines}: frame-src`)}
					<p>{csp.script}</p>
					{copied('script-src', `script-src ${host}`, `${csp.lines}: script-src`)}
					<p class="quiet">{csp.strict}</p>
				</section>
				<section>
					<h3>{integrity.title}</h3>
					<p>{integrity.text}</p>
					{copied('integrity', pinnedLoader(origin), integrity.title, 3)}
				</section>
				<section>
					<h3>{amp.title}</h3>
					<p>{amp.text}</p>
					{copied('amp', `${embed.codes.amp}\n${AMP_SCRIPT}`, amp.title, 6)}
				</section>
			</div>
		</section>
	)
}

/** Subresource Integrity (§3.4) asks for a script that any page may read, hence `crossorigin`. */
function pinnedLoader(origin: string): string {
	const { name, integrity } = loaderVersion
	return `<script async src="${origin}/embed/${name}.js" integrity="${integrity}" crossorigin="anonymous"></script>`
}

/** AMP's own, without which its frames are nothing. */
const AMP_SCRIPT =
	'<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>'
