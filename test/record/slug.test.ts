import { describe, expect, it } from 'vitest'
import { newIdFrom } from '../../src/record/slug.ts'

describe('an id from a name', () => {
	it('is in small Latin letters, from the first name that has any, and no other’s', () => {
		expect(newIdFrom(['Владимир Путин', 'Vladimir Putin'], 'leader', [])).toBe('vladimir-putin')
		expect(newIdFrom(['Élysée, Paris'], 'tally', ['elysee-paris'])).toBe('elysee-paris-2')
		expect(newIdFrom(['習近平'], 'leader', [])).toBe('leader')
		for (const blank of ['\u2800', '\ufffc', '\u0301', '\u0378'])
			expect(newIdFrom([blank], 'leader', [])).toBe('leader')
	})
})
