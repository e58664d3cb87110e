/** How many inputs a property gets where `usual` are enough for every change; the soak asks for more by `RUNS`. */
export const runs = (usual: number): number => usual * Number(process.env['RUNS'] ?? 1)
