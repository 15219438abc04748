namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>LinkedIn, a page's analytics, Content, All posts. A note may stand above the header; days are M/D/YYYY.</summary>
internal static class LinkedInPage
{
    public static ImportFormat Format { get; } = new("linkedin-page", "LinkedIn page", "linkedin")
    {
        Columns =
        [
            new(Column.Text, "Post title", "Titel des Beitrags", "Beitragstitel", "Titre du post", "Titre de la publication", "Título de la publicación", "Titolo del post", "Título da publicação"),
            new(Column.Url, "Post link", "Link zum Beitrag", "Beitragslink", "Lien du post", "Lien de la publication", "Enlace de la publicación", "Link del post", "Link da publicação"),
            new(Column.Date, "Created date", "Erstellungsdatum", "Erstellt am", "Date de création", "Fecha de creación", "Data di creazione", "Data de criação"),
            new(Column.Mark, "Campaign name", "Kampagnenname", "Nom de la campagne", "Nombre de la campaña", "Nome della campagna", "Nome da campanha"),
            new(Column.Impressions, "Impressions", "Impressionen", "Impresiones", "Impressões", "Visualizzazioni del post"),
            new(Column.Views, "Views", "Aufrufe", "Vues", "Visualizaciones", "Visualizzazioni", "Visualizações"),
            new(Column.Clicks, "Clicks", "Klicks", "Clics", "Clic", "Cliques"),
            new(Column.Likes, "Likes", "Reactions", "Gefällt mir", "Reaktionen", "J'aime", "Réactions", "Recomendaciones", "Reacciones", "Consigliati", "Reazioni", "Gostei", "Reações"),
            new(Column.Replies, "Comments", "Kommentare", "Commentaires", "Comentarios", "Commenti", "Comentários"),
            new(Column.Reposts, "Reposts", "Shares", "Geteilt", "Republications", "Partages", "Veces compartido", "Diffusioni post", "Compartilhamentos"),
            new(Column.Follows, "Follows", "Neue Follower", "Abonnements", "Seguimientos", "Follower acquisiti", "Seguidores"),
        ],
        Required = [Column.Url, Column.Date, Column.Impressions],
        OneOf = [Column.Mark, Column.Clicks],
        Order = DayOrder.MonthFirst,
    };
}
