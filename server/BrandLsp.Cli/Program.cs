using System.Text;
using BrandLsp.Cli;

FreshMemory.Prepare(isForReport: args is ["report", ..]);
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, CliHost.OfProcess());
