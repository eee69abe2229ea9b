import { z } from 'zod'

/*
 * Zod tries `new Function` as soon as a schema of an object is made; the page's content policy refuses that and reports
 * it. Every schema that the page loads is made with this `z`, so that no order of bundles can come before the setting.
 */
z.config({ jitless: true })

export { z }
