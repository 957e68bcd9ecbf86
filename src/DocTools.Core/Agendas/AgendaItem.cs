namespace DocTools.Core.Agendas;

/// <summary>A presentation with its time.</summary>
/// <param name="Order">Its place in the order, from 1 over all days and categories.</param>
/// <param name="Entry">Who presents what.</param>
/// <param name="Start">When it begins, in Taipei's time.</param>
/// <param name="End">When it ends, questions included.</param>
public sealed record AgendaItem(int Order, AgendaEntry Entry, DateTime Start, DateTime End);
