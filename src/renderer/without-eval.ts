import { z } from 'zod'

// zod probes for `new Function` when a schema is made; the content policy refuses and reports it. Imported first.
z.config({ jitless: true })
