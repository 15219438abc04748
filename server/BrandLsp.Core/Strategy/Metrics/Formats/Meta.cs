using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>What the exports of Meta Business Suite have in common. Times are MM/DD/YYYY HH:mm of the account's own clock; the order of columns varies.</summary>
internal static class Meta
{
    public static ImmutableArray<ColumnNames> Columns { get; } =
    [
        new(Column.PostId, "Post ID", "Beitrags-ID", "Identifiant de la publication", "ID de publication", "Identificador de la publicación", "ID del post", "Identificação do post"),
        new(Column.Date, "Publish time", "Veröffentlichungszeit", "Veröffentlichungszeitpunkt", "Heure de publication", "Hora de publicación", "Orario di pubblicazione", "Ora di pubblicazione", "Horário de publicação"),
        new(Column.Url, "Permalink", "Lien permanent", "Enlace permanente", "Link permanente"),
        new(Column.Text, "Description", "Beschreibung", "Descripción", "Descrizione", "Descrição"),
        new(Column.Period, "Date", "Datum", "Fecha", "Data"),
        new(Column.Views, "Views", "Aufrufe", "Vues", "Visualizaciones", "Visualizzazioni", "Visualizações"),
        new(Column.Impressions, "Impressions", "Impressionen", "Impresiones", "Impressões"),
        new(Column.Reach, "Reach", "Reichweite", "Couverture", "Alcance", "Copertura"),
        new(Column.Replies, "Comments", "Kommentare", "Commentaires", "Comentarios", "Commenti", "Comentários"),
        new(Column.Reposts, "Shares", "Geteilte Inhalte", "Mal geteilt", "Partages", "Veces que se ha compartido", "Veces compartido", "Condivisioni", "Compartilhamentos"),
    ];
}
