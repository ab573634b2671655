/** Backups in an R2 bucket. A large one goes there in parts, and is seen when the last is in. */
import type { Stamp } from './backup-lines.ts'
import type { Vault } from './keep-backups.ts'

/** R2 takes parts of 5 MiB or more, all but the last of one size. */
const PART_BYTES = 8_388_608

export function bucketVault(bucket: R2Bucket): Vault {
	return {
		async kept() {
			const kept = new Map<string, Stamp>()
			let cursor: string | undefined
			do {
				const page: R2Objects = await bucket.list({ include: ['customMetadata'], ...(cursor && { cursor }) })
				for (const { key, customMetadata: { version = '', schema = '' } = {} } of page.objects)
					kept.set(key, { version, schema })
				cursor = page.truncated ? page.cursor : undefined
			} while (cursor)
			return kept
		},
		async *read(name) {
			const found = await bucket.get(name)
			if (found) yield* found.body.pipeThrough(new TextDecoderStream())
		},
		async put(name, { version, schema }, lines) {
			const options = { customMetadata: { version, schema }, httpMetadata: { contentType: 'application/x-ndjson' } }
			let upload: R2MultipartUpload | undefined
			const uploaded: R2UploadedPart[] = []
			try {
				for await (const { bytes, isLast } of parts(lines)) {
					if (isLast && !upload) await bucket.put(name, bytes, options)
					else {
						upload ??= await bucket.createMultipartUpload(name, options)
						uploaded.push(await upload.uploadPart(uploaded.length + 1, bytes))
					}
				}
				await upload?.complete(uploaded)
			} catch (error) {
				await upload?.abort()
				throw error
			}
		},
	}
}

async function* parts(lines: AsyncIterable<string>): AsyncGenerator<{ bytes: Uint8Array; isLast: boolean }> {
	const encoder = new TextEncoder()
	let part = new Uint8Array(PART_BYTES)
	let filled = 0
	for await (const line of lines) {
		let rest = encoder.encode(`${line}\n`)
		while (rest.byteLength > 0) {
			if (filled === PART_BYTES) {
				yield { bytes: part, isLast: false }
				part = new Uint8Array(PART_BYTES)
				filled = 0
			}
			const fitting = rest.subarray(0, PART_BYTES - filled)
			part.set(fitting, filled)
			filled += fitting.byteLength
			rest = rest.subarray(fitting.byteLength)
		}
	}
	yield { bytes: part.subarray(0, filled), isLast: true }
}
