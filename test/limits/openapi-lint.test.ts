/** The API's description under the rules that API teams lint by: Redocly's, Spectral's, and Spectral's set for OWASP's ten risks. */
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore from '@stoplight/spectral-core'
import owasp from '@stoplight/spectral-owasp-ruleset'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { expect, test } from 'vitest'
import { isPublic, OPERATIONS } from '../support/openapi.ts'

const document = readFileSync('.build/static/api/openapi.json', 'utf8')

const publicReads = OPERATIONS.filter(isPublic).map(({ path }) => `paths.${path}.get.`)
const ofPublicRead = (where: string) => publicReads.some((path) => where.startsWith(path))

/** What a rule may find here, and why that is right. One that finds nothing any more is taken out. */
const EXCEPTIONS: readonly { readonly rule: string; readonly of: (where: string) => boolean; readonly why: string }[] =
	[
		{
			rule: 'owasp:api4:2023-rate-limit',
			of: (where) => where.startsWith('paths.'),
			why: 'Requests are not counted: an answer is bounded in what it costs, and the edge answers most of them. Only tokens that open nothing are limited, and that 429 has Retry-After.',
		},
		{
			rule: 'owasp:api4:2023-rate-limit-responses-429',
			of: ofPublicRead,
			why: 'Public reads are limited nowhere.',
		},
		{
			rule: 'owasp:api8:2023-define-error-responses-401',
			of: ofPublicRead,
			why: 'Public reads ask nobody who they are.',
		},
		{
			rule: 'owasp:api8:2023-define-error-responses-500',
			of: (where) => where.startsWith('paths.'),
			why: 'What fails is answered as 503 with Retry-After, never as 500: every operation says so.',
		},
	]

test('has no finding of Redocly’s recommended rules', async () => {
	const config = await createConfig({ extends: ['recommended'] })
	const found = await lintFromString({ source: document, absoluteRef: '/openapi.json', config })
	expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test('has no finding of Spectral’s rules, nor of those for OWASP’s risks, but what is explained', async () => {
	const spectral = new spectralCore.Spectral()
	const rules = { extends: [spectralRulesets.oas, owasp].map((set) => [set, 'recommended']) }
	spectral.setRuleset(new spectralCore.Ruleset(rules))
	const found = await spectral.run(JSON.parse(document))
	const told = found.map(({ code, path, message }) => ({ rule: String(code), where: path.join('.'), message }))
	const explains = (finding: { rule: string; where: string }) =>
		EXCEPTIONS.find(({ rule, of }) => rule === finding.rule && of(finding.where))
	expect(told.filter((finding) => !explains(finding))).toEqual([])
	expect(new Set(told.map(explains))).toEqual(new Set(EXCEPTIONS))
})
