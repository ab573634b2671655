/** Files that can be read in one go, and tests that all run. */
import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const MAX_LINES = 250

/** Longer ones, each with its reason. */
const MAY_BE_LONGER: Readonly<Record<string, string>> = {}

const code = sourceFiles('{src,widgets,test/support}/**/*.{ts,tsx,mjs,css}')
const tests = sourceFiles('test/**/*.{ts,tsx}')

test(`no file is longer than ${MAX_LINES} lines without a reason`, () => {
	const longer = code.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES)
	expect(pathsOf(longer).filter((path) => !(path in MAY_BE_LONGER))).toEqual([])
})

test('every file of code opens with its scope', () => {
	const isCode = ({ path }: SourceFile) => !path.endsWith('.css') && !path.endsWith('.d.ts')
	expect(pathsOf(code.filter((file) => isCode(file) && !/^\/\*\*\s/.test(file.text)))).toEqual([])
})

test('no test is left out, and none runs alone', () => {
	expect(pathsOf(tests.filter(({ text }) => /\b(test|it|describe)\.(only|skip|todo|fixme)\b/.test(text)))).toEqual([])
})

function pathsOf(files: readonly SourceFile[]): string[] {
	return files.map(({ path }) => path)
}
