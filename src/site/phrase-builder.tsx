/** A builder for a number in a reporter's sentence: a form that the address holds, the sentence with some numbers, its code. */
import type { Child } from 'hono/jsx'
import { METRICS } from '../../widgets/kinds.ts'
import { NUMERALS, WHOLE } from '../../widgets/phrase/noun-phrase.ts'
import type { Sentence } from '../pages/sentence.ts'
import { CopyText } from './copy-text.tsx'
import { embedWords } from './embed-words.ts'

type Props = {
	readonly sentence: Sentence
	/** What else the address of the page holds. */
	readonly kept: Readonly<Record<string, string>>
	/** Of the page around it. */
	readonly own: 'ru' | 'en'
}

export function PhraseBuilder({ sentence, kept, own }: Props) {
	const { phrase: words, copy } = embedWords(own)
	const { choice, language, cases, hasSince, periods, samples, now } = sentence
	const whole = WHOLE.filter((of) => of !== 'since' || hasSince)
	const ofs = [
		...whole.map((of) => [of, words.ofs[of]] as const),
		...periods.map(({ id, label }) => [id, label] as const),
	]
	return (
		<section class="phrase" aria-labelledby="phrase">
			<h2 id="phrase">{words.title}</h2>
			<p class="quiet">{words.lead}</p>
			{/* The desk's script shows it at each change, the gallery's what is typed. */}
			<form method="get" action="#phrase" id="phrase-options" data-shows data-phrase>
				<Kept fields={kept} />
				<label class="wide">
					{words.sentence}
					<input
						name="sentence"
						value={choice.sentence}
						maxlength={300}
						lang={language}
						dir="auto"
						autocomplete="off"
					/>
				</label>
				<Choice
					name="metric"
					label={words.metric}
					chosen={choice.metric}
					of={METRICS.map((m) => [m, words.metrics[m]])}
				/>
				<Choice name="of" label={words.of} chosen={choice.of} of={ofs} />
				{cases.length > 0 && (
					<Choice name="case" label={words.case} chosen={choice.case} of={cases.map((c) => [c, words.cases[c]])} />
				)}
				<Choice
					name="numerals"
					label={words.numerals}
					chosen={choice.numerals}
					of={NUMERALS.map((n) => [n, words.numeralNames[n]])}
				/>
				<button type="submit">{words.show}</button>
			</form>
			{now === null ? (
				<p>{words.nothing}</p>
			) : (
				<>
					<h3>{words.now}</h3>
					<Read sentence={sentence}>{now.words}</Read>
				</>
			)}
			{samples.length > 0 && <h3>{words.samples}</h3>}
			{samples.map((sample) => (
				<Read sentence={sentence}>{sample}</Read>
			))}
			{now && <CopyText id="code-phrase" text={now.code} label={words.code} copy={copy} rows={5} />}
		</section>
	)
}

/** What a form leaves as the address has it. */
export function Kept({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
	return (
		<>
			{Object.entries(fields).map(([name, value]) => value !== '' && <input type="hidden" name={name} value={value} />)}
		</>
	)
}

/** The sentence as it reads with a number. */
function Read({ sentence: { language, around }, children }: { sentence: Sentence; children: Child }) {
	const [before, after] = around
	return (
		<p class="read" lang={language} dir="auto">
			<span data-before>{before}</span>
			<b>{children}</b>
			<span data-after>{after}</span>
		</p>
	)
}

type ChoiceProps = {
	readonly name: string
	readonly label: string
	readonly chosen: string
	readonly of: readonly (readonly [value: string, text: string])[]
}

function Choice({ name, label, chosen, of }: ChoiceProps) {
	return (
		<label>
			{label}
			<select name={name}>
				{of.map(([value, text]) => (
					<option value={value} selected={value === chosen}>
						{text}
					</option>
				))}
			</select>
		</label>
	)
}
