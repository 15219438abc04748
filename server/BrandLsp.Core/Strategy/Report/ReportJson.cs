using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>A report for scripts, version 1. Unknown is null; shares and rates are 0 to 1; paths are relative to the report's folder; days are ISO.</summary>
public static class ReportJson
{
    public const int Version = 1;

    public static string Write(StrategyReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            new Writer(json, report).Write();
        }

        return ReadableJson.Of(buffer.WrittenSpan);
    }

    private sealed class Writer(Utf8JsonWriter json, StrategyReport report)
    {
        public void Write()
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("brand", report.Brand);
            Day("today", report.Today);
            json.WriteNumber("windowDays", report.Days);
            json.WriteNumber("drafts", report.Drafts);
            Array("themes", report.Mix.Zip(report.Planned), t => Theme(t.First, t.Second));
            json.WriteStartObject("themeless");
            json.WriteNumber("without", report.Themeless.Without);
            json.WriteNumber("unknown", report.Themeless.OfUnknown);
            json.WriteEndObject();
            Array("rhythm", report.Rhythm, Rhythm);
            Calendar();
            Array("series", report.Series, Series);
            Array("people", report.People, Person);
            json.WriteNumber("balanceDays", report.BalanceDays);
            Inbox();
            Metrics();
            Array("objectives", report.Objectives, Objective);
            Array("proposals", report.Proposals, Proposal);
            Array("leftOut", report.LeftOut, LeftOut);
            json.WriteEndObject();
        }

        private void Theme(ThemeShare share, ThemeShare planned)
        {
            json.WriteString("theme", share.Theme.Id);
            json.WriteNumber("posts", share.Posts);
            json.WriteNumber("of", share.Of);
            Number("share", share.Of == 0 ? null : share.Share);
            Number("target", share.Theme.Share);
            json.WriteBoolean("far", share.IsFar);
            json.WriteNumber("planned", planned.Posts);
        }

        private void Rhythm(PlatformRhythm rhythm)
        {
            json.WriteString("platform", rhythm.Platform);
            json.WriteNumber("posts", rhythm.Posts);
            json.WriteString("cadence", rhythm.Target);
            Number("expected", rhythm.Expected);
            Day("last", rhythm.Last);
            Day("next", rhythm.Next);
            Number("longestGapDays", rhythm.LongestGap);
            json.WriteString("gap", rhythm.Gap);
            json.WriteStartArray("weeks");
            foreach (var week in rhythm.Weeks)
            {
                json.WriteNumberValue(week);
            }

            json.WriteEndArray();
        }

        private void Calendar()
        {
            var calendar = report.Calendar;
            json.WriteStartObject("calendar");
            Day("from", calendar.From);
            Day("until", calendar.Until);
            json.WriteNumber("posts", calendar.Posts);
            Array("gaps", calendar.Gaps, g =>
            {
                json.WriteString("platform", g.Platform);
                json.WriteString("cadence", g.Cadence);
                json.WriteNumber("days", g.Days);
                Placed("after", g.After);
                Placed("before", g.Before);
            });
            Array("clashes", calendar.Clashes, c =>
            {
                Names("platforms", c.Platforms);
                Number("minutes", Math.Round(c.Apart.TotalMinutes, 2));
                Placed("earlier", c.Earlier);
                Placed("later", c.Later);
            });
            Array("quietDays", calendar.QuietDays, q => Placed("post", q));
            Array("repeats", calendar.Repeats, r =>
            {
                Names("platforms", r.Platforms);
                Number("similarity", r.Similarity);
                Placed("post", r.Post);
                Placed("earlier", r.Earlier);
            });
            Array("overMentions", calendar.OverMentions, m =>
            {
                json.WriteString("person", m.Person.Id);
                json.WriteNumber("mentions", m.Count);
                Placed("post", m.Post);
            });
            json.WriteEndObject();
        }

        private void Placed(string name, PlacedPost? post)
        {
            if (post is null)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteString("file", report.Display(post.Draft.Path));
            json.WriteString("title", post.Draft.Title);
            Day("date", post.Day);
            json.WriteString("time", post.Time is { } time ? Figures.Time(time) : null);
            json.WriteEndObject();
        }

        private void Series(SeriesProgress series)
        {
            json.WriteString("series", series.Series);
            json.WriteNumber("out", series.Out);
            json.WriteNumber("planned", series.Planned);
            Day("last", series.Last);
            Day("next", series.Next);
            Day("late", series.Late);
        }

        private void Person(PersonContact contact)
        {
            json.WriteString("person", contact.Person.Id);
            Day("lastContact", contact.Last);
            Number("days", contact.Days);
            json.WriteBoolean("due", contact.IsDue);
            json.WriteNumber("gives", contact.Gives);
            json.WriteNumber("asks", contact.Asks);
            Day("next", contact.Next);
        }

        private void Inbox()
        {
            if (report.Inbox is not { } inbox)
            {
                json.WriteNull("inbox");
                return;
            }

            json.WriteStartObject("inbox");
            Number("targetMinutes", inbox.Target?.TotalMinutes);
            Times(inbox.All);
            Array("platforms", inbox.ByPlatform, p =>
            {
                json.WriteString("platform", p.Platform);
                Times(p.Times);
            });
            Array("overdue", inbox.Overdue, o =>
            {
                json.WriteString("who", o.Who);
                json.WriteNumber("days", o.Days);
                Day("since", o.Since);
                json.WriteNumber("waits", o.Waits);
                json.WriteNumber("row", o.Row);
                json.WriteString("url", o.Url);
            });
            json.WriteEndObject();
        }

        private void Times(ReplyTimes times)
        {
            json.WriteNumber("answered", times.Answered);
            json.WriteNumber("timed", times.Timed);
            Number("medianMinutes", times.Median is { } median ? Math.Round(median.TotalMinutes, 2) : null);
            Number("inTime", times.InTime);
            json.WriteNumber("open", times.Open);
        }

        private void Metrics()
        {
            json.WriteStartObject("metrics");
            Array("sources", report.Metrics.Sources, s =>
            {
                json.WriteString("file", report.Display(s.Path));
                json.WriteString("kind", string.Join(", ", s.Formats));
                json.WriteNumber("posts", s.Posts);
                json.WriteNumber("days", s.Days);
            });
            Array("posts", report.Posts, Post);
            Array("engagement", report.Engagement, Scope);
            Array("followers", report.Followers, f =>
            {
                json.WriteString("platform", f.Platform);
                Number("total", f.Total);
                Day("totalOn", f.TotalDay);
                Number("new", f.New);
                json.WriteNumber("daysKnown", f.DaysKnown);
                Number("newBefore", f.NewBefore);
                Number("left", f.Left);
                Number("net", f.Net);
                Number("netBefore", f.NetBefore);
                json.WriteNumber("blockDays", f.BlockDays);
                Array("blocks", f.Weeks, w =>
                {
                    Day("until", w.Until);
                    json.WriteNumber("new", w.New);
                });
                Array("totals", f.Totals, t =>
                {
                    Day("day", t.Day);
                    json.WriteNumber("total", t.Total);
                });
            });
            Array("demographics", report.Metrics.Demographics, d =>
            {
                json.WriteString("platform", d.Platform);
                json.WriteString("kind", d.Kind);
                json.WriteString("value", d.Value);
                Number("share", d.Share);
                json.WriteBoolean("below", d.IsBelow);
            });
            Array("notes", report.Metrics.Notes, LeftOut);
            json.WriteEndObject();
        }

        private void Post(MatchedPost matched)
        {
            var post = matched.Post;
            json.WriteString("platform", post.Platform);
            json.WriteString("url", post.Url);
            json.WriteString("draft", matched.Draft is { } draft ? report.Display(draft.Path) : null);
            json.WriteString("match", matched.Kind switch { MatchKind.Address => "address", MatchKind.Text => "text", MatchKind.ThreadPart => "thread-part", _ => null });
            Day("date", report.DayOf(matched));
            Number("impressions", post.Impressions);
            Number("views", post.Views);
            Number("reach", post.Reach);
            Number("engagements", post.Engagements ?? post.Interactions);
            Number("likes", post.Likes);
            Number("replies", post.Replies);
            Number("reposts", post.Reposts);
            Number("clicks", post.Clicks);
            Number("saves", post.Saves);
            Number("follows", post.Follows);
            Number("followers", post.Followers);
            json.WriteString("file", report.Display(post.Place.File));
            json.WriteString("sheet", post.Place.Sheet);
            json.WriteNumber("row", post.Place.Row);
        }

        private void Scope(EngagementScope scope)
        {
            json.WriteString("platform", scope.Platform);
            json.WriteStartObject("formula");
            json.WriteString("id", scope.Formula.Id);
            json.WriteString("numerator", scope.Formula.Numerator);
            json.WriteString("denominator", scope.Formula.Denominator);
            json.WriteEndObject();
            json.WriteStartObject("all");
            Estimate(scope.All);
            json.WriteEndObject();
            json.WriteNumber("unknown", scope.Unknown);
            Array("dimensions", scope.Dimensions, d =>
            {
                json.WriteString("dimension", d.Dimension.ToString().ToLowerInvariant());
                Array("groups", d.Groups, g =>
                {
                    json.WriteString("group", g.Id);
                    json.WriteString("label", g.Label);
                    Estimate(g.Estimate);
                    json.WriteBoolean("tooFew", g.Estimate.IsTooFew);
                    if (g.AgainstRest is not { } against)
                    {
                        json.WriteNull("againstRest");
                        return;
                    }

                    json.WriteStartObject("againstRest");
                    Number("ratio", against.Ratio);
                    Number("low", against.Low);
                    Number("high", against.High);
                    Number("p", g.Chance);
                    json.WriteBoolean("different", g.IsDifferent);
                    json.WriteEndObject();
                });
            });
        }

        private void Estimate(RateEstimate estimate)
        {
            json.WriteNumber("n", estimate.Posts);
            json.WriteNumber("numerator", estimate.Numerator);
            json.WriteNumber("denominator", estimate.Denominator);
            Number("rate", estimate.Rate);
            Number("low", estimate.Low);
            Number("high", estimate.High);
            Number("median", estimate.Median);
        }

        private void Objective(ObjectiveProgress objective)
        {
            json.WriteString("objective", objective.Objective.Id);
            json.WriteString("metric", objective.Metric);
            Number("target", objective.Target);
            json.WriteString("period", objective.Period);
            Day("by", objective.Objective.By);
            json.WriteString("state", objective.State switch
            {
                ObjectiveState.Unmeasurable => "unmeasurable",
                ObjectiveState.Unknown => "unknown",
                ObjectiveState.Reached => "reached",
                ObjectiveState.OnPace => "on-pace",
                ObjectiveState.Behind => "behind",
                _ => "missed",
            });
            Number("value", objective.Value);
            Number("own", objective.Own);
            json.WriteNumber("postsKnown", objective.Posts.Known);
            json.WriteNumber("posts", objective.Posts.Of);
            Day("from", objective.From);
            Day("until", objective.Until);
            Number("projected", objective.Projected);
            Array("before", objective.Before, b =>
            {
                Day("from", b.From);
                Day("until", b.Until);
                Number("value", b.Value);
            });
            json.WriteString("problem", objective.Problem);
        }

        private void Proposal(Proposal proposal)
        {
            json.WriteString("kind", proposal.Kind.ToString().ToLowerInvariant());
            json.WriteString("strength", proposal.Strength.ToString().ToLowerInvariant());
            json.WriteString("title", proposal.Title);
            json.WriteString("evidence", proposal.Evidence);
            json.WriteString("path", report.Display(proposal.Place.Path));
            json.WriteBoolean("editable", !proposal.Edits.IsEmpty);
        }

        private void LeftOut(LeftOut left)
        {
            json.WriteString("file", report.Display(left.File));
            json.WriteString("sheet", left.Sheet);
            Number("row", left.Row);
            json.WriteString("reason", left.Reason);
        }

        private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Names(string name, IEnumerable<string> names)
        {
            json.WriteStartArray(name);
            foreach (var item in names)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }

        private void Day(string name, DateOnly? day) => json.WriteString(name, day is { } known ? Figures.Day(known) : null);

        private void Number(string name, long? number)
        {
            if (number is { } known)
            {
                json.WriteNumber(name, known);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        /// <summary>Six significant figures: what is behind them differs between processors.</summary>
        private void Number(string name, double? number)
        {
            if (number is { } known && double.IsFinite(known))
            {
                json.WriteNumber(name, double.Parse(known.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
