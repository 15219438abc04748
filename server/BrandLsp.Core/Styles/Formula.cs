using System.Globalization;

namespace BrandLsp.Core.Styles;

/// <summary>
/// An arithmetic expression over named numbers, with comparisons, <c>&amp;&amp;</c>, <c>||</c>, <c>!</c> and functions of
/// <c>math</c>. A truth value is 1 or 0. Nothing else can be said in it, so nothing can be done with it.
/// </summary>
internal sealed class Formula
{
    private const int MaxDepth = 64;

    private static readonly string[][] s_operators =
    [
        ["||"], ["&&"], ["==", "!=", "<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"],
    ];

    private readonly string _text;
    private readonly Func<string, double?> _variable;
    private int _at;
    private int _depth;
    private string? _fault;

    private Formula(string text, Func<string, double?> variable)
    {
        _text = text;
        _variable = variable;
    }

    /// <summary>The value; null with a <paramref name="fault"/> when the text is no expression or speaks of what is unknown.</summary>
    public static double? Evaluate(string text, Func<string, double?> variable, out string? fault)
    {
        var formula = new Formula(text, variable);
        var value = formula.Binary(0);
        formula.SkipBlanks();
        if (formula._fault is null && formula._at < text.Length)
        {
            formula._fault = $"“{text[formula._at]}” is not expected";
        }

        fault = formula._fault;
        return fault is null ? value : null;
    }

    private double Binary(int level)
    {
        if (level == s_operators.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (_fault is null && Operator(level) is { } op)
        {
            var right = Binary(level + 1);
            left = op switch
            {
                "||" => Truth(left != 0 || right != 0),
                "&&" => Truth(left != 0 && right != 0),
                "==" => Truth(left == right),
                "!=" => Truth(left != right),
                "<=" => Truth(left <= right),
                ">=" => Truth(left >= right),
                "<" => Truth(left < right),
                ">" => Truth(left > right),
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "/" => left / right,
                _ => left % right,
            };
        }

        return left;
    }

    private double Unary()
    {
        SkipBlanks();
        if (_depth > MaxDepth || _at >= _text.Length)
        {
            return Fail(_depth > MaxDepth ? "it is nested too deeply" : "it ends where a value is expected");
        }

        _depth++;
        var c = _text[_at];
        double value;
        if (c is '-' or '!' or '+')
        {
            _at++;
            var operand = Unary();
            value = c == '-' ? -operand : c == '!' ? Truth(operand == 0) : operand;
        }
        else if (c == '(')
        {
            _at++;
            value = Binary(0);
            Expect(')');
        }
        else if (char.IsAsciiDigit(c) || c == '.')
        {
            value = Number();
        }
        else if (char.IsAsciiLetter(c) || c == '_')
        {
            value = Name();
        }
        else
        {
            value = Fail($"“{c}” is not expected");
        }

        _depth--;
        return value;
    }

    private double Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        return double.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : Fail($"“{_text[start.._at]}” is no number");
    }

    private double Name()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.'))
        {
            _at++;
        }

        var name = _text[start.._at];
        SkipBlanks();
        if (_at < _text.Length && _text[_at] == '(')
        {
            return Call(name);
        }

        return name switch
        {
            "true" => 1,
            "false" => 0,
            "math.pi" => Math.PI,
            "math.e" => Math.E,
            _ => _variable(name) ?? Fail($"there is no variable “{name}”"),
        };
    }

    private double Call(string name)
    {
        var arguments = new List<double>();
        do
        {
            _at++;
            arguments.Add(Binary(0));
            SkipBlanks();
        }
        while (_fault is null && _at < _text.Length && _text[_at] == ',');

        Expect(')');
        return (name, arguments) switch
        {
            ("math.sqrt", [var x]) => Math.Sqrt(x),
            ("math.abs", [var x]) => Math.Abs(x),
            ("math.ceil", [var x]) => Math.Ceiling(x),
            ("math.floor", [var x]) => Math.Floor(x),
            ("math.trunc", [var x]) => Math.Truncate(x),
            ("math.cbrt", [var x]) => Math.Cbrt(x),
            ("math.exp", [var x]) => Math.Exp(x),
            ("math.log", [var x]) => Math.Log(x),
            ("math.log2", [var x]) => Math.Log2(x),
            ("math.log10", [var x]) => Math.Log10(x),
            ("math.pow", [var x, var y]) => Math.Pow(x, y),
            ("math.min", [var x, var y]) => Math.Min(x, y),
            ("math.max", [var x, var y]) => Math.Max(x, y),
            ("math.mod", [var x, var y]) => x % y,
            ("float" or "int", [var x]) => name == "int" ? Math.Truncate(x) : x,
            _ => Fail($"there is no function “{name}” with {arguments.Count} arguments"),
        };
    }

    private string? Operator(int level)
    {
        SkipBlanks();
        foreach (var op in s_operators[level])
        {
            if (_text.AsSpan(_at).StartsWith(op, StringComparison.Ordinal))
            {
                _at += op.Length;
                return op;
            }
        }

        return null;
    }

    private void Expect(char c)
    {
        SkipBlanks();
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
        }
        else
        {
            Fail($"a “{c}” is missing");
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private double Fail(string fault)
    {
        _fault ??= fault;
        _at = _text.Length;
        return 0;
    }

    private static double Truth(bool value) => value ? 1 : 0;
}
