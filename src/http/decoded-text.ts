/** Decodes bytes that should be UTF-8, with or without a byte order mark; of another encoding it says which one. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'

export function decodedText(bytes: Uint8Array): Result<string, Fault> {
	const wide = wideEncoding(bytes)
	if (wide) return err({ kind: 'bad-encoding', encoding: wide })
	try {
		// `ignoreBOM: false` is what reads through it (Encoding Standard, "BOM sniffing").
		return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
	} catch {
		return err({ kind: 'bad-encoding', encoding: cyrillicEncoding(bytes) })
	}
}

/** By its byte order mark, else by where the zeros of its first two characters stand: JSON begins with ASCII (RFC 4627, §3). */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | null {
	const [a, b, c, d] = bytes
	if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
		return 'UTF-32'
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
	if ((a === 0 && b === 0 && c === 0) || (b === 0 && c === 0 && d === 0)) return 'UTF-32'
	return (a === 0 && b !== 0 && c === 0) || (a !== 0 && b === 0 && d === 0) ? 'UTF-16' : null
}

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'] as const

/** Bytes above ASCII mostly stand side by side in Cyrillic words; in languages of Latin letters they stand alone. */
function cyrillicEncoding(bytes: Uint8Array): (typeof CYRILLIC)[number] | null {
	let [high, beside] = [0, 0]
	for (const [i, byte] of bytes.entries()) {
		if (byte < 0x80) continue
		high++
		if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) beside++
	}
	if (beside <= high / 2) return null
	const first = bytes.findIndex((byte) => byte >= 0x80)
	const sample = bytes.subarray(first, first + SAMPLE)
	const scores = CYRILLIC.map((encoding) => [encoding, russianIn(new TextDecoder(encoding).decode(sample))] as const)
	return scores.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** Enough to tell by. */
const SAMPLE = 4_000

/** How much a text is like Russian: by its commonest letters, against capitals within words and letters of other alphabets. */
function russianIn(text: string): number {
	const count = (what: RegExp) => text.match(what)?.length ?? 0
	return count(/[оеаинтсрвл]/gi) - 2 * count(/[а-яё][А-ЯЁ]/g) - 2 * count(/(?![а-яё])[^\p{ASCII}\p{P}\p{Zs}№]/giu)
}

/**
 * A table as spreadsheets write it: UTF-8 or UTF-16, with a byte order mark or without, an encoding of Cyrillic, else windows-1252. Whoever
 * sent it looks at what was read. Of a workbook (a ZIP archive; before 2007 a compound file) only its mark comes back.
 */
export function decodedTable(bytes: Uint8Array): Result<string, Fault> {
	if (WORKBOOKS.some((mark) => mark.every((byte, i) => bytes[i] === byte))) return ok('PK\u0003')
	const wide = wideTable(bytes)
	if (wide) return ok(new TextDecoder(wide).decode(bytes))
	const text = decodedText(bytes)
	if (text.ok || wideEncoding(bytes) === 'UTF-32') return text
	return ok(new TextDecoder(cyrillicEncoding(bytes) ?? 'windows-1252').decode(bytes))
}

/** What .xlsx and .ods begin with, and .xls. */
const WORKBOOKS = [
	[0x50, 0x4b, 3],
	[0xd0, 0xcf, 0x11, 0xe0],
]

/** By the mark, else by the high bytes: those of Latin letters and signs are 0, of Cyrillic ones 4, which no other encoding has in a table. */
function wideTable(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const [a, b, c, d] = bytes
	if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le'
	if (a === 0xfe && b === 0xff) return 'utf-16be'
	const high = [0, 0]
	const sample = bytes.subarray(0, SAMPLE)
	for (const [i, byte] of sample.entries()) if (byte === 0 || byte === 4) high[i % 2] = (high[i % 2] ?? 0) + 1
	const [even = 0, odd = 0] = high.map((count) => count / (sample.length / 2))
	if (odd > 0.7 && even < 0.3) return 'utf-16le'
	return even > 0.7 && odd < 0.3 ? 'utf-16be' : null
}
