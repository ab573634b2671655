/** A diff of two records, field by field: what was removed is struck out, what was added is underlined. */
import type { Child } from 'hono/jsx'
import { compareDossiers, type FieldChange } from '../../record/compare.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { differences, type Plain } from '../../record/plain.ts'
import type { LedgerEntry, Period } from '../../record/tally.ts'
import { fieldIn, languageOfPath, subjectIn, valueAbout } from '../changes/in-words.ts'
import { changesWords } from '../changes/words.ts'
import { wordDifferences } from './word-differences.ts'
import { historyWords } from './words.ts'

type DifferenceProps = {
	/** Null before the first version. */
	readonly before: Dossier | null
	readonly after: Dossier
	readonly language: DeskLanguage
	/** Every field that changed is to be seen at once; what came or went as a whole is still to be opened. */
	readonly everyField?: boolean
}

/** So many subjects are open at once; more are a list to open. */
const OPEN = 4
/** Nobody reads more of them than this: a file can bring in thousands. */
const SHOWN = 500

export function Difference({ before, after, language, everyField = false }: DifferenceProps) {
	const changes = compareDossiers(before, after).flatMap((change) => withLedger(change, before, after))
	const subjects = [...Map.groupBy(changes, ({ about }) => JSON.stringify(about)).values()]
	if (subjects.length === 0) return <p class="quiet">{historyWords(language).nothing}</p>
	const records = before ? [after, before] : [after]
	return (
		<div class="differences">
			{subjects.slice(0, SHOWN).map((changes) => (
				<Subject
					changes={changes}
					records={records}
					language={language}
					open={subjects.length <= OPEN || (everyField && changes[0]?.path !== '')}
				/>
			))}
			{subjects.length > SHOWN && <p class="quiet">{changesWords(language).more(String(subjects.length - SHOWN))}</p>}
		</div>
	)
}

/** With a tally its ledger came, or went: each part of it is told by itself. */
function withLedger(change: FieldChange, before: Dossier | null, after: Dossier): FieldChange[] {
	const { about, path } = change
	if (about.kind !== 'tally' || path !== '') return [change]
	const tally = (change.before === null ? after : before)?.tallies.find((t) => t.id === about.id)
	const parts = (kind: 'period' | 'entry', items: readonly (Period | LedgerEntry)[]): FieldChange[] =>
		items.map((item) => ({
			about: { kind, tally: about.id, id: item.id },
			path: '',
			before: change.before === null ? null : item,
			after: change.before === null ? item : null,
		}))
	return [change, ...parts('period', tally?.periods ?? []), ...parts('entry', tally?.entries ?? [])]
}

type SubjectProps = {
	readonly changes: readonly FieldChange[]
	readonly records: readonly Dossier[]
	readonly language: DeskLanguage
	readonly open: boolean
}

function Subject({ changes, records, language, open }: SubjectProps) {
	const words = changesWords(language)
	const [first] = changes
	if (!first) return null
	const whole = first.path === '' ? (first.before === null ? words.came : words.went) : null
	return (
		<details open={open}>
			<summary>
				<b>{subjectIn(language, first.about, records)}</b> {whole && <span class="quiet">{whole}</span>}
			</summary>
			<dl class={whole ? 'whole' : undefined}>
				{changes.flatMap(fieldsOf).map((change) => (
					<div>
						<dt>{fieldIn(language, change.about.kind, change.path)}</dt>
						<Sides change={change} language={language} records={records} />
					</div>
				))}
			</dl>
		</details>
	)
}

/** Of what came or went as a whole, every field that says something; ids and instants are the record's own, and a flag that is not set says nothing. */
function fieldsOf(change: FieldChange): FieldChange[] {
	if (change.path !== '') return [change]
	return differences(change.before, change.after)
		.filter(({ path, before, after }) => !OWN.includes(path) && !(isNothing(before) && isNothing(after)))
		.map((difference) => ({ about: change.about, ...difference }))
}

const OWN = ['id', 'authority.id', 'undoes', 'recordedAt', 'periods', 'entries']

function isNothing(value: Plain): boolean {
	return value === null || value === false || (Array.isArray(value) && value.length === 0)
}

type SidesProps = { readonly change: FieldChange } & Pick<SubjectProps, 'language' | 'records'>

function Sides({ change, language, records }: SidesProps) {
	const { before, added, removed } = change
	const { order, nothing } = changesWords(language)
	const { was, is, unchanged } = historyWords(language)
	if (added?.length === 0 && removed?.length === 0) return <dd>{order}</dd>
	const lang = languageOfPath(change.path) ?? undefined
	const [left, right] = sidesOf(change, (value) => valueAbout(language, change, value, records))
	const kept = removed && Array.isArray(before) ? before.length - removed.length : 0
	return (
		<>
			<Side label={was} items={left} nothing={nothing} lang={lang} />
			<Side label={is} items={right} nothing={nothing} lang={lang} />
			{kept > 0 && <dd class="quiet">{unchanged(kept)}</dd>}
		</>
	)
}

/** Of a list the items that only one side has; of two texts the words; of all else the whole value. */
function sidesOf(
	{ before, after, added, removed }: FieldChange,
	say: (value: Plain) => string,
): readonly [readonly Child[], readonly Child[]] {
	if (removed || added || before === null || after === null) {
		return [
			(removed ?? partsOf(before)).map((part) => <del>{say(part)}</del>),
			(added ?? partsOf(after)).map((part) => <ins>{say(part)}</ins>),
		]
	}
	const stretches = wordDifferences(say(before), say(after))
	return [
		[stretches.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' && <del>{text}</del>))],
		[stretches.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' && <ins>{text}</ins>))],
	]
}

function partsOf(value: Plain): readonly Plain[] {
	if (value === null) return []
	return Array.isArray(value) ? value : [value]
}

type SideProps = {
	readonly label: string
	readonly items: readonly Child[]
	/** Said where there are no items. */
	readonly nothing: string
	readonly lang?: string | undefined
}

function Side({ label, items, nothing, lang }: SideProps) {
	return (
		<dd class={items.length === 0 ? 'none' : undefined}>
			<span class="side">{label}: </span>
			{items.length === 0 && <span class="quiet">{nothing}</span>}
			{items.map((item) => (
				<div lang={lang}>{item}</div>
			))}
		</dd>
	)
}
