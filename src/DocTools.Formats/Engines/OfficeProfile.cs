namespace DocTools.Formats.Engines;

/// <summary>The settings and limits under which LibreOffice sees what applicants sent.</summary>
internal static class OfficeProfile
{
    // What applicants sent runs no macro and fetches nothing from elsewhere; numbers stand as they were filed, unless no result was stored.
    // The free face of the same style stands for 標楷體, the face of offices, which no free system may bring along; without it LibreOffice takes a sans serif in Japanese shapes.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Field" oor:op="fuse"><value>false</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="WarnAlienFormat" oor:op="fuse"><value>false</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Font/Substitution"><prop oor:name="Replacement" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Font/Substitution/FontPairs"><node oor:name="_0" oor:op="replace"><prop oor:name="ReplaceFont" oor:op="fuse"><value>標楷體</value></prop><prop oor:name="SubstituteFont" oor:op="fuse"><value>TW-Kai</value></prop><prop oor:name="OnScreenOnly" oor:op="fuse"><value>false</value></prop><prop oor:name="Always" oor:op="fuse"><value>true</value></prop></node></item>
        <item oor:path="/org.openoffice.Office.Common/Font/Substitution/FontPairs"><node oor:name="_1" oor:op="replace"><prop oor:name="ReplaceFont" oor:op="fuse"><value>DFKai-SB</value></prop><prop oor:name="SubstituteFont" oor:op="fuse"><value>TW-Kai</value></prop><prop oor:name="OnScreenOnly" oor:op="fuse"><value>false</value></prop><prop oor:name="Always" oor:op="fuse"><value>true</value></prop></node></item>
        </oor:items>
        """;

    /// <summary>Its address space is several times what it uses: 2 GB hold it to less than 1 GB of memory.</summary>
    public static EngineLimits Limits { get; } = new(TimeSpan.FromSeconds(20), 2L << 30, 1L << 20) { FileBytes = 400L << 20 };

    /// <summary>The profile in a folder; made where there is none.</summary>
    public static DirectoryInfo In(DirectoryInfo folder)
    {
        var profile = new DirectoryInfo(Path.Combine(folder.FullName, "profile"));
        if (!profile.Exists)
        {
            File.WriteAllText(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings);
        }

        return profile;
    }
}
