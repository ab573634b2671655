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
		return err({ kind: 'bad-encoding', encoding: looksCyrillic(bytes) ? 'windows-1251' : null })
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

/** In windows-1251 small Cyrillic letters are E0 to FF, and most of them have another beside them; accented Latin letters have not. */
function looksCyrillic(bytes: Uint8Array): boolean {
	let [letters, beside] = [0, 0]
	for (const [i, byte] of bytes.entries()) {
		if (byte < 0x80) continue
		letters++
		if (byte >= 0xe0 && ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0)) beside++
	}
	return beside > letters / 2
}
