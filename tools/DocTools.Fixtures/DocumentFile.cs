namespace DocTools.Fixtures;

/// <summary>One file of a submission: which forms, or which parts of them, stand in it.</summary>
internal static class DocumentFile
{
    /// <summary>Writes the file in the format that its name tells.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="record">The data.</param>
    /// <param name="file">Path of the file's entry in the record; <c>forms</c> lists scopes (<c>company-profile</c>, <c>consent[0]</c>), <c>parts</c> the parts of a form.</param>
    /// <param name="layouts">The printed forms.</param>
    /// <param name="pictures">Stamps and signatures.</param>
    /// <exception cref="InvalidDataException">No writer for that extension.</exception>
    public static void Write(string target, DataRecord record, string file, LayoutSet layouts, PictureSet pictures)
    {
        var scopes = record.Rows(file + ".forms").Select(record.Required).ToList();
        var parts = record.Rows(file + ".parts").Select(record.Required).ToList();
        switch (Path.GetExtension(target))
        {
            case ".docx":
                var body = new DocxBody(record, file, pictures);
                foreach (var scope in scopes)
                {
                    body.AddForm(layouts.Blocks(Form(scope)), scope, parts);
                }

                DocxPackage.Write(target, body, record.Style(file, "font", "標楷體"), record.Text(file + ".header"));
                break;
            case ".pptx":
                PptxPackage.Write(target, [.. scopes.SelectMany(s => Slides.Build(layouts.Blocks(Form(s)), record, s, parts))]);
                break;
            default:
                throw new InvalidDataException($"no writer for {target}");
        }
    }

    private static string Form(string scope) => scope.Split('[')[0];
}
