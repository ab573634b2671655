/** What is deployed and what readers download, weighed. A raised number is a visible change. */
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { heightScript, loaderScript } from '../../.build/assets.ts'

// The platform starts a Worker within a second and takes 3 MB (free) or 10 MB (paid) after gzip. Ours is held far below, for
// its cold start: hono, drizzle, valibot, jsonc-parser, culori, what draws pictures (bidi-js, fflate, resvg's own part in
// JavaScript: 70 kB), the record and the desk.
const WORKER_BYTES = 1_300_000
const WORKER_GZIP_BYTES = 300_000

// Beside the code: HarfBuzz (444 kB), resvg (2,479 kB) and the pictures' fonts (1,480 kB), started by the first picture. All that
// is uploaded stays well below the free plan's 3 MB.
const UPLOADED_GZIP_BYTES = 2_000_000

// DESIGN: one kilobyte in every article.
const LOADER_BROTLI_BYTES = 1_000
// In every document, of which each byte counts: a third of the count card.
const HEIGHT_BROTLI_BYTES = 700

describe('the Worker as it is deployed', () => {
	let worker: Buffer

	beforeAll(() => {
		rmSync('.build/worker', { recursive: true, force: true })
		execFileSync('node', ['src/setup/deploy.mjs', '--dry-run'], { stdio: 'pipe' })
		worker = readFileSync('.build/worker/worker.js')
	}, 120_000)

	test(`has at most ${WORKER_BYTES} bytes`, () => expect(worker.length).toBeLessThanOrEqual(WORKER_BYTES))

	test(`has at most ${WORKER_GZIP_BYTES} bytes after gzip`, () => {
		expect(gzipSync(worker).length).toBeLessThanOrEqual(WORKER_GZIP_BYTES)
	})

	test(`has at most ${UPLOADED_GZIP_BYTES} bytes after gzip with what it brings beside its code`, () => {
		const uploaded = globSync('.build/worker/*.{js,wasm,bin}').map((path) => gzipSync(readFileSync(path)).length)
		expect(uploaded.length).toBe(4)
		expect(uploaded.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(UPLOADED_GZIP_BYTES)
	})

	test('does not hold the local edge', () => expect(worker.includes('http-cache-semantics')).toBe(false))
})

test(`the loader has at most ${LOADER_BROTLI_BYTES} bytes after brotli`, () => {
	expect(brotliCompressSync(loaderScript).length).toBeLessThanOrEqual(LOADER_BROTLI_BYTES)
})

test(`what a widget tells its host with has at most ${HEIGHT_BROTLI_BYTES} bytes after brotli`, () => {
	expect(brotliCompressSync(heightScript).length).toBeLessThanOrEqual(HEIGHT_BROTLI_BYTES)
})
