using DocTools.Ledger;
using DocTools.Ledger.Engines;
using Xunit;

namespace DocTools.Tests.Ledger;

public sealed class LedgerAddressTests
{
    [Theory]
    [InlineData("postgres://u:p@h:5433/d", "postgres://u@h:5433/d")]
    [InlineData("postgresql://u:p@h/d", "postgres://u@h:5432/d")]
    [InlineData("POSTGRES://H.Example/d", "postgres://h.example:5432/d")]
    [InlineData("postgres://u%40x:p%2Fq%3A%40@h/d%20e", "postgres://u%40x@h:5432/d%20e")]
    [InlineData("postgres://u:p@[::1]:5433/d", "postgres://u@[::1]:5433/d")]
    [InlineData("postgres://u@h/d?sslmode=verify-full&schema=s&connect_timeout=5", "postgres://u@h:5432/d?connect_timeout=5&sslmode=verify-full&schema=s")]
    [InlineData("postgres://u:secret@h/d?search_path=s", "postgres://u@h:5432/d?schema=s")]
    [InlineData("postgres:///d?host=/var/run/postgresql", "postgres://:5432/d?host=%2Fvar%2Frun%2Fpostgresql")]
    public void A_url_is_shown_without_its_password_and_leads_to_the_same_place(string given, string shown)
    {
        var address = LedgerAddress.Of(given);
        Assert.Equal((shown, given, false, true), (address.Place, address.Given, address.IsFile, address.MayExist));
        Assert.Equal(shown, LedgerAddress.Of(shown).Place);
        Assert.Equal(address, LedgerAddress.Of(shown));
        Assert.Equal(shown, address.Engine(create: false).Place);
    }

    [Theory]
    [InlineData("postgres://u:secret@h")]
    [InlineData("postgres://u:secret@h/")]
    [InlineData("postgres://u:sec/ret@h/d")]
    [InlineData("postgres://u:secret@h:99999/d")]
    [InlineData("postgres://u:secret@h/d?password=secret")]
    [InlineData("postgres://u:secret@h/d?sslmode=secret")]
    [InlineData("postgres://u:secret@h/d?schema=a,b")]
    public void A_wrong_url_is_refused_without_being_repeated(string given)
    {
        var told = Assert.Throws<LedgerException>(() => LedgerAddress.Of(given)).Wording;
        Assert.DoesNotContain("secret", told.Zh + told.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is_a_file()
    {
        var address = LedgerAddress.Of("postgres.db");
        Assert.Equal((Path.GetFullPath("postgres.db"), true, false), (address.Place, address.IsFile, address.MayExist));
    }
}
