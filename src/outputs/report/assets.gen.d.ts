/** Written by the build from `client/` and `style/`; see scripts/report-assets.mjs. */
export const script: string
export const style: string
