namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>Meta Business Suite, Insights, Content, Facebook. The case of its headers varies, and one has commas in it.</summary>
internal static class Facebook
{
    public static ImportFormat Format { get; } = new("facebook", "Facebook", "facebook")
    {
        Columns =
        [
            .. Meta.Columns,
            new(Column.Mark, "Page ID", "Seiten-ID", "Identifiant de la Page", "ID de Page", "Identificador de la página", "ID della Pagina", "Identificação da Página"),
            new(Column.Interactions, "Reactions, Comments and Shares", "Reaktionen, Kommentare und geteilte Inhalte", "Réactions, commentaires et partages", "Reacciones, comentarios y veces que se ha compartido", "Reazioni, commenti e condivisioni", "Reações, comentários e compartilhamentos"),
            new(Column.Likes, "Reactions", "Reaktionen", "Réactions", "Reacciones", "Reazioni", "Reações"),
            new(Column.Clicks, "Total clicks", "Klicks insgesamt", "Total des clics", "Clics totales", "Clic totali", "Total de cliques"),
        ],
        Required = [Column.PostId, Column.Date, Column.Mark],
        OneOf = [Column.Url, Column.Text],
        Order = DayOrder.MonthFirst,
    };
}
