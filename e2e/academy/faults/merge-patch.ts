function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isIndexed(patch: Record<string, unknown>): boolean {
  const keys = Object.keys(patch)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
}

/**
 * JSON merge patch (RFC 7396): objects merge, `null` removes, anything else replaces. One extension: an object whose keys are all numbers
 * patches the items of an array, as in `{"sessions":{"0":{"name":"…"}}}`.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  if (Array.isArray(target) && isIndexed(patch)) {
    return target.map((item: unknown, index) =>
      Object.hasOwn(patch, index) ? mergePatch(item, patch[index]) : item,
    )
  }
  // A map and not an object, so that "__proto__" is an ordinary key.
  const merged = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}
