namespace BrandLsp.Cli;

/// <summary>The run cannot do what was asked. The message is the one line the user sees; the exit status is 2.</summary>
internal sealed class CliException : Exception
{
    public CliException(string message)
        : base(message)
    {
    }

    public CliException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
