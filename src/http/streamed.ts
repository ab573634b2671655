/** A response that is written as its chunks are made, and breaks where making one fails. */

/**
 * Nothing is asked of the chunks but the first, until somebody reads on: what fails before it is an answer of its own.
 *
 * @param head status and headers; the answer itself, where it is no 200
 * @param failed told of what broke off an answer that had begun
 */
export async function streamedResponse(
	head: Response,
	chunks: AsyncIterable<string>,
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

/** Text is encoded into a buffer that is there, and copied: `encode` measures it first, which takes longer. */
const BUFFER_BYTES = 100_000

function streamOf(
	first: IteratorResult<string>,
	rest: AsyncIterator<string>,
	failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder()
	const buffer = new Uint8Array(BUFFER_BYTES)
	let next: IteratorResult<string> | null = first
	return new ReadableStream(
		{
			async pull(controller) {
				try {
					const chunk = next ?? (await rest.next())
					next = null
					if (chunk.done) return controller.close()
					let text = chunk.value
					do {
						const { read, written } = encoder.encodeInto(text, buffer)
						controller.enqueue(buffer.slice(0, written))
						text = text.slice(read)
					} while (text !== '')
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
