/** Server-side includes, as widgets/CONTRACT.md has them: run against the product, below a path. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compatibilityDate } from '../../src/setup/runtime.ts'
import { freePort, type OwnNewsroom, openOwnNewsroom } from '../support/own-newsroom.ts'

const contract = readFileSync('widgets/CONTRACT.md', 'utf8')
const written = (language: string) => contract.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''

let product: OwnNewsroom
let folder: string
const here = (text: string) => text.replaceAll('https://HOST', product.origin)
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sidelines-includes-'))
	product = await openOwnNewsroom('/sidelines')
	// The first of an isolate takes its time.
	await (await fetch(`${product.origin}/w/putin-trump/count-card/fragment?lang=ru`)).text()
}, 60_000)
afterAll(async () => {
	await product.close()
	rmSync(folder, { recursive: true, force: true })
})

describe('a Worker that rewrites a page', () => {
	it('puts fragments in the place of links, and leaves those that lead elsewhere or to nothing', async () => {
		const card = `${product.origin}/w/putin-trump/count-card?lang=ru&amp;theme=dark`
		const site = createServer((_, response) => {
			const links = [card, `${product.origin}/w/nobody/count-card`, `${product.origin}-too/w/putin-trump/count-card`]
			response.setHeader('Content-Type', 'text/html; charset=utf-8')
			response.end(
				`<h1>Статья</h1>${links.map((href) => `<a class="sidelines-include" href="${href}">Слова</a>`).join('')}<a href="${card}">x</a>`,
			)
		})
		const port = await freePort()
		site.listen(port, 'localhost')
		const runtime = new Miniflare(
			convertV4MiniflareOptions({
				modules: true,
				script: here(written('js')),
				compatibilityDate: compatibilityDate(),
				cf: false,
				telemetry: { enabled: false },
			}),
		)
		try {
			const page = await (await runtime.dispatchFetch(`http://localhost:${port}/`)).text()
			expect(page).toContain('<h1>Статья</h1><div lang="ru" dir="ltr" data-theme="dark" data-sidelines="count-card">')
			expect(page.match(/<data value="24"/g)).toHaveLength(1)
			expect(page.match(/>Слова<\/a>/g)).toHaveLength(2)
		} finally {
			await runtime.dispose()
			site.close()
		}
	})
})

const nginx = process.env['NGINX_PATH'] ?? 'nginx'
const hasNginx = spawnSync(nginx, ['-v']).status === 0

describe('nginx', () => {
	it.skipIf(!hasNginx)(
		'includes a fragment, nothing in the place of one that is not there, and the rest of the page either way',
		async () => {
			const port = await freePort()
			const page = (dossier: string) => `<h1>Article</h1>${written('html').replace('putin-trump', dossier)}<p>End</p>`
			for (const folderOfSite of ['logs', 'site', 'cache']) mkdirSync(join(folder, folderOfSite))
			for (const dossier of ['putin-trump', 'nobody'])
				writeFileSync(join(folder, 'site', `${dossier}.html`), page(dossier))
			writeFileSync(
				join(folder, 'nginx.conf'),
				`daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log; user ${process.getuid?.() === 0 ? 'root' : 'nobody'}; events {}
http {
	access_log off; default_type text/html; ${['proxy', 'client_body', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
	proxy_cache_path ${folder}/cache keys_zone=sidelines:1m;
	server { listen 127.0.0.1:${port}; root ${folder}/site; ${here(written('nginx'))} }
}`,
			)
			const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
			const read = async (name: string) => (await fetch(`http://127.0.0.1:${port}/${name}.html`)).text()
			try {
				for (let tries = 0; tries < 50 && !(await read('nobody').catch(() => null)); tries++) await setTimeout(100)
				const whole = await read('putin-trump')
				expect(whole).toMatch(/^<h1>Article<\/h1><div lang="ru"[\s\S]*<data value="24"[\s\S]*<p>End<\/p>$/)
				expect((await read('nobody')).replace(/\s/g, '')).toBe('<h1>Article</h1><p>End</p>')
			} finally {
				server.kill()
			}
		},
	)
})
