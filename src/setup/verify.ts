/** Checks the proofs of a newsroom's dossiers, and keeps their heads in a file, so that the next check finds what was rewritten since. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Head } from '../proof/check-chain.ts'
import { checkDossier, type Finding, type Report } from '../proof/check-dossier.ts'
import { webCrypto } from '../proof/tools.ts'

type Heads = Record<string, Record<string, Head>>

const [, , address = '', headsFile = ''] = process.argv
const [, base = address.replace(/\/+$/, ''), one] = /^(.*)\/(?:d|api\/v1\/dossiers)\/([\w-]+)\/?$/.exec(address) ?? []
const api = `${base}/api/v1`

const heads: Heads = existsSync(headsFile) ? JSON.parse(readFileSync(headsFile, 'utf8')) : {}
const kept = heads[api] ?? {}
let isProven = true
for (const id of one ? [one] : await listed()) {
	const report = await checkDossier(ask, api, id, kept[id] ?? null, webCrypto)
	const isHeld = report.findings.length === 0 && report.head !== null
	console.log(`${isHeld ? '✓' : '✗'} ${id}: ${isHeld ? told(report, kept[id]) : 'not proven'}`)
	for (const finding of report.findings) console.log(`    ${saying(finding)}`)
	if (isHeld && report.head) kept[id] = report.head
	else isProven = false
}
writeFileSync(`${headsFile}.new`, `${JSON.stringify({ ...heads, [api]: kept }, null, '\t')}\n`)
renameSync(`${headsFile}.new`, headsFile)
process.exit(isProven ? 0 : 1)

async function ask<Answer>(asked: string): Promise<Answer> {
	const response = await fetch(asked, { headers: { 'User-Agent': 'sidelines-verify' } })
	if (!response.ok) throw new Error(`${asked} answers ${response.status}`)
	return response.json() as Promise<Answer>
}

async function listed(): Promise<string[]> {
	type Page = { readonly dossiers: readonly { readonly id: string }[]; readonly next: string | null }
	const ids: string[] = []
	for (let next: string | null = `${api}/dossiers?limit=100`; next !== null; ) {
		const page: Page = await ask<Page>(next)
		ids.push(...page.dossiers.map(({ id }) => id))
		next = page.next
	}
	return ids
}

function told({ head, rows, erased, isSigned }: Report, before: Head | undefined): string {
	const strangers = before ? (head?.keys ?? []).filter((key) => !before.keys.includes(key)) : []
	return [
		`version ${head?.version}, ${rows} rows, as the API answers`,
		isSigned ? 'signed' : 'not signed: this newsroom has no key',
		before ? `goes on from version ${before.version}, which was kept` : 'its head is kept from now on',
		...(erased > 0 ? [`the words of ${erased} were erased, and that is said`] : []),
		...strangers.map((key) => `signed with a key not seen before, ask the newsroom: ${key}`),
	].join('; ')
}

function saying(finding: Finding): string {
	switch (finding.kind) {
		case 'row-changed':
			return `version ${finding.version}: ${finding.type} ${finding.id} is not what was proven`
		case 'row-withheld':
			return `version ${finding.version}: the words of ${finding.type} ${finding.id} are missing, and no version says that they were erased`
		case 'link-changed':
			return `version ${finding.version}: its hash is not that of what it tells`
		case 'link-out-of-place':
			return `version ${finding.version} does not follow the one before it`
		case 'signature-wrong':
			return `version ${finding.version}: the signature does not fit`
		case 'signature-missing':
			return `version ${finding.version} is not signed, and an earlier one is`
		case 'forked':
			return `version ${finding.version} was another when it was checked last: the history was rewritten`
		case 'newest-differs':
			return `the chain ends at version ${finding.version}, and not where the newsroom says`
		case 'answer-differs':
			return `the API answers another ${finding.type} ${finding.id} than was proven`
		case 'unchained':
			return `version ${finding.version} has no proof yet: try again in some minutes`
	}
}
