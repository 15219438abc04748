/** The server's own commands, each with its one argument and its answer. Everything else on the wire is standard LSP. */
export const ServerCommand = {
  /** Renders a draft for its platforms; writes the files when `out` is given. */
  export: 'brandlsp.export',
  /** Renders a draft's variants as one HTML page. */
  preview: 'brandlsp.preview',
  /** Sums up a workspace folder's strategy. */
  report: 'brandlsp.report',
  /** Gives the text of a new draft. */
  newDraft: 'brandlsp.newDraft',
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

/** A draft as one platform shows it. Counts are in the platform's own unit. */
export interface Variant {
  readonly platform: string;
  readonly parts: readonly VariantPart[];
  readonly title?: string | null;
  readonly firstComment?: string | null;
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

export interface NewDraftResult {
  /** Where the draft should be saved, when the server knows a place. */
  readonly uri?: string | null;
  readonly text: string;
}
