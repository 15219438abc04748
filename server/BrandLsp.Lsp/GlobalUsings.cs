global using BrandLsp.Lsp.Protocol;
global using Range = BrandLsp.Lsp.Protocol.Range;
