/** The curl line of an operation, that works when pasted, and the address of what can be read. */
import { BODIES, ORIGIN } from '../openapi/examples.ts'
import type { Operation } from '../openapi/operation.ts'

/** Query parameters that an example is tried with. */
const TRIED = ['status', 'limit']

/** In place of each `{name}` in a path, until the page is asked for: `§meeting§`. */
export function placeholder(name: string): string {
	return `§${name}§`
}

export function addressOf({ path, query = [] }: Operation): string {
	const tried = query.flatMap(({ name, example }) => (TRIED.includes(name) ? [`${name}=${example}`] : []))
	const filled = path.replace(/\{(\w+)\}/g, (_, name) => placeholder(name))
	return `${ORIGIN}/api/v1${filled}${tried.length > 0 ? `?${tried.join('&')}` : ''}`
}

const TOKEN = '-H "Authorization: Bearer $TOKEN"'

export function commandOf(operation: Operation): string {
	const { method, role, body, needsIfMatch } = operation
	const address = quoted(addressOf(operation))
	if (method === 'get') return ['curl', ...(role === null ? [] : [TOKEN]), address].join(' ')
	const etag = `$(curl -so /dev/null -w '%header{etag}' ${address})`
	const sent = body === 'Bundle' ? '-d @-' : body && `-d ${quoted(JSON.stringify(BODIES[body]))}`
	const isBundle = body === 'Bundle'
	return [
		...(isBundle ? [`curl -s ${TOKEN} ${exportOf(address)} |`] : []),
		`curl -X ${method.toUpperCase()} ${address}`,
		TOKEN,
		'-H "Idempotency-Key: $(uuidgen)"',
		...(needsIfMatch ? [`-H "If-Match: ${etag}"`] : []),
		...(isBundle ? [`-H 'If-Match: *'`] : []),
		...(sent ? [`-H 'Content-Type: application/json'`, sent] : []),
	].join(' \\\n  ')
}

function exportOf(address: string): string {
	return address.replace(/(\/export)?'$/, "/export'")
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", `'\\''`)}'`
}
