/** The editors' pages. */
import { Hono } from 'hono'
import type { AppEnv } from '../http/context.ts'
export const deskRoutes = new Hono<AppEnv>()
