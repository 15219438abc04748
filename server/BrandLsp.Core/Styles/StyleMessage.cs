using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Styles;

/// <summary>Fills in the <c>%s</c> of a message, each from the next value; <c>%[2]s</c> names one, <c>%%</c> is a per cent sign.</summary>
internal static class StyleMessage
{
    public static string Format(string message, params ReadOnlySpan<string> values)
    {
        if (!message.Contains('%', StringComparison.Ordinal))
        {
            return message;
        }

        var text = new StringBuilder(message.Length + 32);
        var next = 0;
        for (var i = 0; i < message.Length; i++)
        {
            var rest = message.AsSpan(i);
            if (rest.StartsWith("%s", StringComparison.Ordinal))
            {
                text.Append(next < values.Length ? values[next] : "");
                next++;
                i++;
            }
            else if (rest.StartsWith("%%", StringComparison.Ordinal))
            {
                text.Append('%');
                i++;
            }
            else if (rest.StartsWith("%[", StringComparison.Ordinal) && rest.IndexOf("]s") is var close and > 2
                && int.TryParse(rest[2..close], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                text.Append(number >= 1 && number <= values.Length ? values[number - 1] : "");
                i += close + 1;
            }
            else
            {
                text.Append(message[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Choices as a sentence lists them: <c>'a', 'b', or 'c'</c>.</summary>
    public static string Choices(ImmutableArray<string> choices) => choices.Length switch
    {
        0 => "",
        1 => $"'{choices[0]}'",
        2 => $"'{choices[0]}' or '{choices[1]}'",
        _ => string.Join(", ", choices.Take(choices.Length - 1).Select(c => $"'{c}'")) + $", or '{choices[^1]}'",
    };

    /// <summary>A message whose two values stand in quotes, without those of the first: a list of choices brings its own.</summary>
    public static string WithBareChoices(string message)
    {
        foreach (var quoted in (string[])["'%s'", "\"%s\""])
        {
            var first = message.IndexOf(quoted, StringComparison.Ordinal);
            var second = first < 0 ? -1 : message.IndexOf(quoted, first + quoted.Length, StringComparison.Ordinal);
            if (second >= 0 && message.IndexOf(quoted, second + quoted.Length, StringComparison.Ordinal) < 0)
            {
                return string.Concat(message.AsSpan(0, first), "%s", message.AsSpan(first + quoted.Length));
            }
        }

        return message;
    }
}
