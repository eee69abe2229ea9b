/** Bytes as a rep reads them: `640 kB`, `2.6 MB`. */
export const sizeText = (bytes: number): string => {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  const megabytes = bytes / 1_000_000
  return megabytes < 9.95 ? `${megabytes.toFixed(1)} MB` : `${Math.round(megabytes)} MB`
}
