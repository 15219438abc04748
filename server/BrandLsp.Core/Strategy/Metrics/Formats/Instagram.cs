namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>Meta Business Suite, Insights, Content, Instagram. A blank is unknown.</summary>
internal static class Instagram
{
    public static ImportFormat Format { get; } = new("instagram", "Instagram", "instagram")
    {
        Columns =
        [
            .. Meta.Columns,
            new(Column.Mark, "Account username", "Benutzername des Kontos", "Nom d'utilisateur du compte", "Nombre de usuario de la cuenta", "Nome utente dell'account", "Nome de usuário da conta"),
            new(Column.Likes, "Likes", "„Gefällt mir“-Angaben", "Gefällt mir", "Mentions J'aime", "J'aime", "Me gusta", "Mi piace", "Curtidas"),
            new(Column.Follows, "Follows", "Abonnements", "Abonnés", "Seguimientos", "Follower acquisiti", "Seguidores"),
            new(Column.Saves, "Saves", "Gespeichert", "Speicherungen", "Enregistrements", "Veces que se ha guardado", "Veces guardado", "Salvataggi", "Salvamentos"),
        ],
        Required = [Column.PostId, Column.Date, Column.Mark],
        OneOf = [Column.Url, Column.Text],
        Order = DayOrder.MonthFirst,
    };
}
