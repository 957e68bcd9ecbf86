namespace DocTools.Formats.Reading.Scan;

/// <summary>Which blob each pixel is part of.</summary>
internal sealed class BlobMap
{
    private readonly int[] _owner;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Lays the blobs out.</summary>
    public BlobMap(int width, int height, List<Blob> blobs)
    {
        (_width, _height) = (width, height);
        _owner = new int[width * height];
        for (var i = 0; i < blobs.Count; i++)
        {
            foreach (var run in blobs[i].Runs)
            {
                _owner.AsSpan((run.Y * width) + run.From, run.Length).Fill(i + 1);
            }
        }
    }

    /// <summary>The number of the blob at a pixel, from 1; 0 for paper and outside of the picture.</summary>
    public int At(int x, int y) => x < 0 || y < 0 || x >= _width || y >= _height ? 0 : _owner[(y * _width) + x];

    /// <summary>The blobs along the sides of a rectangle, in a band of so many pixels inwards.</summary>
    public HashSet<int> Along(PixelBox box, int band)
    {
        var found = new HashSet<int>();
        for (var y = box.Y0; y < box.Y1; y++)
        {
            for (var x = box.X0; x < box.X1; x++)
            {
                if (y < box.Y0 + band || y >= box.Y1 - band || x < box.X0 + band || x >= box.X1 - band)
                {
                    found.Add(At(x, y));
                }
            }
        }

        found.Remove(0);
        return found;
    }

    /// <summary>How many pixels of a rectangle around another belong to none of some blobs.</summary>
    public int Others(PixelBox outer, PixelBox inner, HashSet<int> own)
    {
        var count = 0;
        for (var y = outer.Y0; y < outer.Y1; y++)
        {
            for (var x = outer.X0; x < outer.X1; x++)
            {
                count += !inner.Holds(x, y) && At(x, y) is var owner && owner != 0 && !own.Contains(owner) ? 1 : 0;
            }
        }

        return count;
    }
}
