/** What is deployed and what readers download, weighed. A raised number is a visible change. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { loaderScript } from '../../.build/assets.ts'

// The platform starts a Worker within a second and takes 3 MB (free) or 10 MB (paid) after gzip. Ours is held far below, for
// its cold start: hono, drizzle, valibot, jsonc-parser, culori, the record and the desk, with about a tenth to grow.
const WORKER_BYTES = 1_200_000
const WORKER_GZIP_BYTES = 280_000

// DESIGN: one kilobyte in every article.
const LOADER_BROTLI_BYTES = 1_000

describe('the Worker as it is deployed', () => {
	let worker: Buffer

	beforeAll(() => {
		execFileSync('node', ['src/setup/deploy.mjs', '--dry-run'], { stdio: 'pipe' })
		worker = readFileSync('.build/worker/worker.js')
	}, 120_000)

	test(`has at most ${WORKER_BYTES} bytes`, () => expect(worker.length).toBeLessThanOrEqual(WORKER_BYTES))

	test(`has at most ${WORKER_GZIP_BYTES} bytes after gzip`, () => {
		expect(gzipSync(worker).length).toBeLessThanOrEqual(WORKER_GZIP_BYTES)
	})

	test('does not hold the local edge', () => expect(worker.includes('http-cache-semantics')).toBe(false))
})

test(`the loader has at most ${LOADER_BROTLI_BYTES} bytes after brotli`, () => {
	expect(brotliCompressSync(loaderScript).length).toBeLessThanOrEqual(LOADER_BROTLI_BYTES)
})
