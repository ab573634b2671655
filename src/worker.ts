/** The entry of the Worker as it is deployed. */
import { createApp } from './app.ts'

export default createApp()
