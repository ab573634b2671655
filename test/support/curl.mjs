/** As much of curl as the API's page uses, for machines that have none. */
import { readFileSync } from 'node:fs'

const { X: method = 'GET', d: data, w: written = '', o: into, H: headers, url } = argumentsIn(process.argv.slice(2))
const body = data === '@-' ? readFileSync(0) : data
const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
const text = await answer.text()
if (into === undefined) process.stdout.write(text)
process.stdout.write(
	written
		.replaceAll('\\n', '\n')
		.replace('%{http_code}', String(answer.status))
		.replace(/%header\{([\w-]+)\}/, (_, name) => answer.headers.get(name) ?? ''),
)

function argumentsIn(/** @type {string[]} */ args) {
	/** @type {Record<string, string>} */
	const found = {}
	/** @type {[string, string][]} */
	const headers = []
	for (let i = 0; i < args.length; i++) {
		const arg = args[i] ?? ''
		const name = arg.startsWith('-') ? arg.at(-1) : 'url'
		if (name === 's') continue
		const value = name === 'url' ? arg : (args[++i] ?? '')
		const [, header = '', text = ''] = /^([^:]+):\s*(.*)$/.exec(value) ?? []
		if (name === 'H') headers.push([header, text])
		else if (name) found[name] = value
	}
	return { ...found, H: headers, url: found['url'] ?? '' }
}
