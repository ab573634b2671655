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

function streamOf(
	first: IteratorResult<string>,
	rest: AsyncIterator<string>,
	failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder()
	let next: IteratorResult<string> | null = first
	return new ReadableStream(
		{
			async pull(controller) {
				try {
					const chunk = next ?? (await rest.next())
					next = null
					if (chunk.done) controller.close()
					else controller.enqueue(encoder.encode(chunk.value))
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
