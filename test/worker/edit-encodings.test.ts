/** Files and bodies that passed through an editor's own computer: a byte order mark, another encoding than UTF-8. */

import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const CALL = '{"on":"2025-08-16","source":"http://www.kremlin.ru/","note":"Звонок по просьбе американской стороны"}'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const headers = { ...bearer(), 'Content-Type': 'application/json' }
const utf8 = (text: string) => new TextEncoder().encode(text)
const withMark = (text: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])
const utf16 = (text: string, order: 'LE' | 'BE', mark: boolean) => {
	const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
	return new Uint8Array(order === 'LE' ? bytes : bytes.swap16())
}
const utf32 = (text: string) =>
	new Uint8Array([...text].flatMap((c) => [0, 0, 0, 0].map((_, i) => ((c.codePointAt(0) ?? 0) >> (8 * i)) & 255)))
const cyrillic = (text: string) =>
	new Uint8Array(
		[...text].map((c) => (/[А-я]/.test(c) ? (c.codePointAt(0) ?? 0) - 0x410 + 0xc0 : (c.codePointAt(0) ?? 0))),
	)
const latin = (text: string) => new Uint8Array([...text].map((c) => c.codePointAt(0) ?? 0))

const OTHERS: [string, string, (text: string) => Uint8Array<ArrayBuffer>][] = [
	['UTF-16', 'little-endian, marked', (text) => utf16(text, 'LE', true)],
	['UTF-16', 'big-endian, marked', (text) => utf16(text, 'BE', true)],
	['UTF-16', 'little-endian', (text) => utf16(text, 'LE', false)],
	['UTF-16', 'big-endian', (text) => utf16(text, 'BE', false)],
	['UTF-32', 'little-endian', utf32],
	['windows-1251', '', cyrillic],
]

describe('a body of the API', () => {
	it('is read through a byte order mark', async () => {
		const post = await newsroom.ask(CALLS, { method: 'POST', body: withMark(CALL), headers })
		expect(post.status).toBe(201)
		const bundle = JSON.stringify({ ...firstDossier(), id: 'other' })
		const put = await newsroom.ask('/api/v1/dossiers/other', { method: 'PUT', body: withMark(bundle), headers })
		expect(put.status).toBe(201)
	})

	it.each(OTHERS)('in %s is told so: %s', async (encoding, _how, encoded) => {
		const answer = await newsroom.ask(CALLS, { method: 'POST', body: encoded(CALL), headers })
		expect(answer.status).toBe(400)
		expect((await answer.json<Answer>()).detail).toBe(`the body is ${encoding}: send it as UTF-8`)
	})

	it('in an encoding that cannot be told is told that it is not UTF-8', async () => {
		const body = latin('{"on":"2025-08-16","source":"http://www.kremlin.ru/","note":"Café à Genève"}')
		const answer = await newsroom.ask(CALLS, { method: 'POST', body, headers })
		expect((await answer.json<Answer>()).detail).toBe('the body is not UTF-8: send it as UTF-8')
	})
})

describe('a file at the desk', () => {
	const upload = async (bytes: Uint8Array<ArrayBuffer>, language: string) => {
		const desk = await sitDown(newsroom, TOKEN, { 'Accept-Language': language })
		const bundle = new File([bytes], 'dossier.json', { type: 'application/json' })
		return desk.upload('/desk/putin-trump/import', { bundle })
	}
	const bundle = JSON.stringify(firstDossier({ title: { ru: 'Путин и Трамп', en: 'Putin and Trump' } }), null, 2)

	it('is read through a byte order mark', async () => {
		expect((await upload(withMark(bundle), 'en')).status).toBe(200)
	})

	it.each(OTHERS)('in %s is told so, in the language of the desk: %s', async (encoding, _how, encoded) => {
		const english = await upload(encoded(bundle), 'en')
		expect(english.status).toBe(400)
		expect(await english.text()).toContain(`This file is ${encoding}: save it as UTF-8, then choose it again.`)
		const russian = await (await upload(encoded(bundle), 'ru')).text()
		expect(russian).toContain(`Этот файл в кодировке ${encoding}: сохраните его как UTF-8 и выберите снова.`)
	})
})
