/** One operation on the API's page: what it is for, a line to paste, a link to try, its parameters and its answers. */
import type { Operation } from '../openapi/operation.ts'
import { OPERATIONS, type OperationId } from '../openapi/operations.ts'
import { HEADERS, QUERY } from '../openapi/parameters.ts'
import { byStatus, sampleOf } from '../openapi/problems.ts'
import { CopyText } from '../site/copy-text.tsx'
import { CodeInText } from './code-in-text.tsx'
import { addressOf, commandOf } from './command.ts'
import { OPERATIONS_IN_RUSSIAN, PARAMETERS_IN_RUSSIAN } from './operation-words.ts'
import { ProblemLink } from './problem-link.tsx'
import { type ApiPageLanguage, apiPageWords } from './words.ts'

type Props = { readonly id: OperationId; readonly language: ApiPageLanguage }

export function OperationShown({ id, language }: Props) {
	const operation: Operation = OPERATIONS[id]
	const words = apiPageWords(language)
	const { method, path, role } = operation
	const [summary, description] =
		language === 'ru' ? OPERATIONS_IN_RUSSIAN[id] : [operation.summary, operation.description]
	const command = commandOf(operation)
	return (
		<article class="operation" aria-labelledby={id}>
			<h3 id={id}>{summary}</h3>
			<p class="address">
				<b>{method.toUpperCase()}</b> <code>/api/v1{path}</code>
				{role !== null && <span class="quiet"> {words.roles[role]}</span>}
			</p>
			<p>
				<CodeInText text={description} />
			</p>
			<div class="command">
				<CopyText
					id={`command-${id}`}
					text={command}
					label={`${words.command}: ${summary}`}
					copy={words.copy}
					rows={rowsOf(command)}
				/>
				{method === 'get' && (
					<>
						<a href={addressOf(operation)}>
							{words.attempt}
							<span class="visually-hidden">: {summary}</span>
						</a>
						{role !== null && <span class="quiet"> {words.signedIn}</span>}
					</>
				)}
			</div>
			<Details operation={operation} language={language} />
		</article>
	)
}

/** Where there is room for a line of a hundred letters. */
function rowsOf(command: string): number {
	return command.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / 100), 1)
}

function Details({ operation, language }: { readonly operation: Operation; readonly language: ApiPageLanguage }) {
	const { answers, query = [], headers = [], needsIfMatch, faults } = operation
	const words = apiPageWords(language)
	const names = [
		...query.map(({ name }) => ({ name, shown: name, isRequired: false })),
		...headers.map((name) => ({
			name,
			shown: name.replace(' of an edit', ''),
			isRequired: name === 'If-Match' && needsIfMatch === true,
		})),
	]
	const told = (name: string) => DESCRIBED[language].get(name) ?? ''
	return (
		<details>
			<summary>{words.details}</summary>
			<dl>
				{names.map(({ name, shown, isRequired }) => (
					<>
						<dt>
							<code>{shown}</code>
							{isRequired && <span class="quiet"> {words.required}</span>}
						</dt>
						<dd>
							<CodeInText text={told(name)} />
						</dd>
					</>
				))}
			</dl>
			<p>
				<b>{Object.keys(answers).join(', ')}</b>
				{operation.method === 'get' && operation.headers && ', 304'}
			</p>
			<ul class="problems">
				{byStatus(faults).map((kind) => (
					<li>
						<b>{sampleOf(kind).status}</b> <ProblemLink kind={kind} language={language} />
					</li>
				))}
			</ul>
		</details>
	)
}

const IN_ENGLISH = Object.entries({ ...QUERY, ...HEADERS }).map(
	([name, { description }]) => [name, description] as const,
)
const DESCRIBED: Readonly<Record<ApiPageLanguage, ReadonlyMap<string, string>>> = {
	en: new Map(IN_ENGLISH),
	ru: new Map(Object.entries(PARAMETERS_IN_RUSSIAN)),
}
