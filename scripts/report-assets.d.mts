export const ASSETS: string
export function reportAssets(root: string): Promise<string>
