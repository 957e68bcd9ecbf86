using DocTools.Fixtures;

if (args.Length != 4)
{
    Console.Error.WriteLine("usage: DocTools.Fixtures LAYOUTS ASSETS RECORDS OUT   (folders of layouts, pictures and data records; one folder per record is written to OUT)");
    return 2;
}

var layouts = new LayoutSet(args[0]);
var pictures = new PictureSet(args[1]);
foreach (var path in Directory.GetFiles(args[2]).Order(StringComparer.Ordinal))
{
    var record = new DataRecord(YamlTree.Load(path));
    var folder = Directory.CreateDirectory(Path.Combine(args[3], record.Required("id"))).FullName;
    foreach (var file in record.Rows("files"))
    {
        var target = Path.Combine(folder, record.Required(file + ".name"));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        DocumentFile.Write(target, record, file, layouts, pictures);
    }
}

return 0;
