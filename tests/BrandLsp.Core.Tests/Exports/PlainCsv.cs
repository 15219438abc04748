using System.Text;

namespace BrandLsp.Core.Tests.Exports;

/// <summary>RFC 4180 read to the letter: another reader than the one the product uses.</summary>
internal static class PlainCsv
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var field = new StringBuilder();
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    field.Append(text[i]);
                    i += text[i] == '"' ? 1 : 0;
                }

                i++;
            }
            else
            {
                for (; text[i] is not (',' or '\r'); i++)
                {
                    Assert.NotEqual('"', text[i]);
                    field.Append(text[i]);
                }
            }

            row.Add(field.ToString());
            if (text[i] == ',')
            {
                i++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(i, 2));
            rows.Add(row);
            row = [];
            i += 2;
        }

        Assert.Empty(row);
        return rows;
    }
}
