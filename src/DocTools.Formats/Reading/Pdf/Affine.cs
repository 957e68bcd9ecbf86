using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>A matrix of PDF (ISO 32000-1, 8.3.4): x' = A x + C y + E, y' = B x + D y + F.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Leaves everything where it is.</summary>
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Moves a point.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>Turns a direction, without moving it.</summary>
    public (double X, double Y) Turn(double x, double y) => ((A * x) + (C * y), (B * x) + (D * y));

    /// <summary>This one first, then another.</summary>
    public Affine Then(Affine next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    /// <summary>By how much lengths grow, on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));
}
