/** Refuses keys that no JSON body may have: repeated ones, and those that JavaScript keeps for itself (`__proto__`). */
import { visit } from 'jsonc-parser'
import { badValue, type Fault, jsonPointer } from '../faults/fault.ts'

/** The schemas pass over these in silence, so that nothing is polluted; a body that has one is told so. */
const RESERVED: readonly string[] = ['__proto__', 'prototype', 'constructor']

/**
 * The first such key, as a fault. Of a key given twice JSON.parse takes the last (RFC 8259, §4, leaves it open): an edit
 * would then be another one than somebody read.
 *
 * @param json a text that JSON.parse has taken
 * @throws RangeError some thousand levels down, where the visitor's recursion ends
 */
export function refusedKey(json: string): Fault | null {
	const open: Set<string>[] = []
	let refused: Fault | null = null
	visit(json, {
		onObjectBegin: () => {
			open.push(new Set())
		},
		onObjectProperty: (key, _offset, _length, _line, _column, path) => {
			const keys = open.at(-1)
			if (keys?.has(key)) refused ??= { kind: 'repeated-key', pointer: jsonPointer([...path(), key]) }
			if (RESERVED.includes(key)) refused ??= badValue(jsonPointer([...path(), key]), { kind: 'unknown-field' })
			keys?.add(key)
		},
		onObjectEnd: () => {
			open.pop()
		},
	})
	return refused
}
