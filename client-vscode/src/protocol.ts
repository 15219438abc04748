/** The server's own commands, each with its one argument and its answer. Everything else on the wire is standard LSP. */
export const ServerCommand = {
  /** Renders a draft for its platforms; writes the files when `out` is given. */
  export: 'brandlsp.export',
  /** Exports every draft of a folder, in one of the server's formats. */
  exportAll: 'brandlsp.exportAll',
  /** Renders a draft's variants as one HTML page. */
  preview: 'brandlsp.preview',
  /** Sums up a workspace folder's strategy. */
  report: 'brandlsp.report',
  /** Gives the text of a new draft. */
  newDraft: 'brandlsp.newDraft',
  /** Tells the themes and drafts of the workspace. */
  outline: 'brandlsp.outline',
} as const;

export interface ExportParams {
  readonly uri: string;
  readonly platforms?: readonly string[];
  readonly format?: string;
  /** An absolute folder. Without it nothing is written. */
  readonly out?: string;
}

export interface ExportResult {
  readonly variants: readonly Variant[];
  /** URIs of the files written. */
  readonly files: readonly string[];
}

export interface ExportAllParams {
  /** The URI of a folder of the workspace. */
  readonly folder: string;
  readonly format?: string;
  /** An absolute folder. */
  readonly out: string;
}

export interface ExportAllResult {
  /** URIs of the files written. */
  readonly files: readonly string[];
  /** Drafts with errors; their last export stays. */
  readonly refused: readonly { readonly uri: string; readonly errors: number }[];
  readonly warnings: readonly string[];
}

/** A format of the server's export commands, as its capabilities list them. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
}

/** The formats among the experimental capabilities of a server; none for a server that lists none. */
export function exportFormats(experimental: unknown): readonly ExportFormat[] {
  const formats: unknown = (experimental as { readonly exportFormats?: unknown } | null | undefined)?.exportFormats;
  return Array.isArray(formats)
    ? formats.filter((each: unknown): each is ExportFormat => typeof (each as Partial<ExportFormat> | null)?.id === 'string' && typeof (each as Partial<ExportFormat>).name === 'string')
    : [];
}

/** A draft as one platform shows it. Counts are in the platform's own unit. */
export interface Variant {
  readonly platform: string;
  readonly parts: readonly VariantPart[];
  readonly title?: string | null;
  readonly firstComment?: string | null;
  /** What the platform's API wants where that is another text. */
  readonly apiText?: string | null;
  readonly warnings?: readonly string[];
}

export interface VariantPart {
  readonly text: string;
  readonly length: number;
  /** Null where no limit is known. */
  readonly limit: number | null;
}

export interface PreviewResult {
  readonly html: string;
}

export interface ReportResult {
  readonly html: string;
  readonly markdown: string;
}

export interface NewDraftParams {
  /** The id of a theme. */
  readonly theme?: string;
  readonly platforms?: readonly string[];
}

export interface NewDraftResult {
  /** Where the draft should be saved, when the server knows a place. */
  readonly uri?: string | null;
  readonly text: string;
}

export interface OutlineResult {
  readonly brands: readonly OutlineBrand[];
}

/** A profile and the drafts it rules, or the drafts of a folder without one. */
export interface OutlineBrand {
  readonly name?: string | null;
  /** The URI of the profile's folder. */
  readonly folder?: string | null;
  /** The URI of the profile. */
  readonly profile?: string | null;
  readonly themes: readonly OutlineTheme[];
  /** Those with a date first, by date; then the others, by title. */
  readonly drafts: readonly OutlineDraft[];
}

export interface OutlineTheme {
  readonly id: string;
  readonly name: string;
  /** The part of all posts that it should have, 0 to 1. */
  readonly share?: number | null;
  readonly location?: WireLocation | null;
}

export interface OutlineDraft {
  readonly uri: string;
  readonly title: string;
  /** The id of a theme, as the draft names it: there may be none of that name. */
  readonly theme?: string | null;
  readonly status: string;
  /** `2026-11-24`. */
  readonly date?: string | null;
  /** `09:00`. */
  readonly time?: string | null;
  readonly platforms: readonly { readonly id: string; readonly name: string }[];
}

export interface WireLocation {
  readonly uri: string;
  readonly range: { readonly start: WirePosition; readonly end: WirePosition };
}

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** What a code lens that counts carries beside its title. */
export interface CountData {
  readonly platform: string;
  readonly state: 'fits' | 'near' | 'over';
}
