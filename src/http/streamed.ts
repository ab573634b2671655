/** A response that is written as its chunks are made, and breaks where making one fails. */

/** Text, in pieces where they would be copied to be put together. */
type Chunk = string | readonly string[]

/**
 * Nothing is asked of the chunks but the first, until somebody reads on: what fails before it is an answer of its own.
 *
 * @param head status and headers; the answer itself, where it is no 200
 * @param failed told of what broke off an answer that had begun
 */
export async function streamedResponse(
	head: Response,
	chunks: AsyncIterable<Chunk>,
	failed: (error: unknown) => void,
): Promise<Response> {
	if (head.status !== 200) return head
	const rest = chunks[Symbol.asyncIterator]()
	const first = await rest.next()
	const answer = new Response(streamOf(first, rest, failed), head)
	// Nobody knows it yet.
	answer.headers.delete('Content-Length')
	return answer
}

function streamOf(
	first: IteratorResult<Chunk>,
	rest: AsyncIterator<Chunk>,
	failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
	const encoded = encoder()
	let next: IteratorResult<Chunk> | null = first
	return new ReadableStream(
		{
			async pull(controller) {
				try {
					const chunk = next ?? (await rest.next())
					next = null
					if (chunk.done) return controller.close()
					encoded(chunk.value, (bytes) => controller.enqueue(bytes))
				} catch (error) {
					failed(error)
					// The transfer breaks: a shorter file that ends well would be taken for all of it.
					controller.error(error)
				}
			},
			async cancel() {
				await rest.return?.()
			},
		},
		{ highWaterMark: 0 },
	)
}

const BUFFER_BYTES = 100_000

/** Text is encoded into a buffer that is there, and copied: `encode` measures it first, which takes longer. */
function encoder() {
	const utf8 = new TextEncoder()
	const buffer = new Uint8Array(BUFFER_BYTES)
	return (chunk: Chunk, write: (bytes: Uint8Array) => void): void => {
		let filled = 0
		for (const piece of typeof chunk === 'string' ? [chunk] : chunk) {
			for (let rest = piece; rest !== ''; ) {
				const { read, written } = utf8.encodeInto(rest, buffer.subarray(filled))
				filled += written
				rest = rest.slice(read)
				if (rest === '') break
				write(buffer.slice(0, filled))
				filled = 0
			}
		}
		write(buffer.slice(0, filled))
	}
}
