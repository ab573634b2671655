/** Undoes what a host did to an embed code that no browser reads as code: escaped, quoted, percent-encoded, commented out. */
import { type Pasted, withoutReferences } from './pasted.ts'

/** As text for people, as a string of a script or a JSON file, percent-encoded, or in a comment and other unread places. */
export type Disguise = 'escaped' | 'quoted' | 'percent-encoded' | 'hidden'

/** An escaped code may have been escaped once more on its way. */
const ROUNDS = 3

/** The likeliest first. Each is the whole of what was pasted with one disguise taken off. */
export function* undisguised(code: string, pasted: Pasted | null): Generator<readonly [Disguise, string]> {
	let plain = code
	for (let round = 0; round < ROUNDS && plain.includes('&'); round++) {
		plain = withoutReferences(plain)
		yield ['escaped', plain]
	}
	if (code.includes('\\')) yield ['quoted', unquoted(code)]
	if (/%3c/i.test(code)) yield ['percent-encoded', percentDecoded(code)]
	if (pasted?.hidden) yield ['hidden', withoutReferences(pasted.hidden)]
}

/** JSON, §7, and JavaScript's strings: `\u003c`, `\"`, `\/`. */
function unquoted(code: string): string {
	return code.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, four, two, other = '') => {
		if (four ?? two) return String.fromCharCode(Number.parseInt(four ?? two, 16))
		return { n: '\n', r: '', t: '\t' }[String(other)] ?? other
	})
}

/** Piece by piece: what is no valid UTF-8 stays as it is. */
function percentDecoded(code: string): string {
	return code.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
		try {
			return decodeURIComponent(bytes)
		} catch {
			return bytes
		}
	})
}
