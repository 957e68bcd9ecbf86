"""One applicant's habits: how labels, boxes, amounts and years are written. The words come from a module with LABELS, TITLES and OPTIONS."""
from decimal import Decimal
from paper import OFF, ON, Cell
from writing import Style, fullwidth

UNITS = {"元": 1, "千元": 1000, "萬元": 10000}


class Hand(Style):
    """The habits of one applicant: beyond: whether labels leave the listed wordings."""
    def __init__(self, rng, level, book):
        super().__init__(rng, level)
        self.book = book
        self.beyond = self.messy and rng.random() < 0.35
        self.habits, self.form = {}, None
        self.raw, self.notes, self.measured = {}, set(), not self.messy or rng.random() < 0.75

    def say(self, key, strict=False):
        printed, listed, beyond = self.book.LABELS[key]
        if not self.messy or strict:
            return printed
        return self.habit("say", key, lambda: self.worded(printed, listed, beyond))

    def habit(self, what, key, make):
        """One hand calls a thing the same throughout a form, nearly always."""
        known = self.habits.get((what, self.form, key))
        if known is None or self.rng.random() < 0.05:
            known = self.habits[what, self.form, key] = make()
        return known

    def worded(self, printed, listed, beyond):
        if self.beyond and beyond and self.rng.random() < 0.4:
            self.notes.add("beyond")
            return self.rng.choice(beyond)
        return self.rng.choice(listed) if self.rng.random() < 0.6 else printed

    def head(self, key):
        return self.habit("head", key, lambda: self.decorate(self.say(key)))

    def title(self, form):
        annex, name = self.book.TITLES[form]
        self.form = form
        if self.messy:
            return self.habit("title", form, lambda: self.rng.choice([f"{annex}　{name}", f"{annex} {name}", f"{annex}、{name}", name, f"【{annex}】{name}", f"{self.book.PROGRAMME}\n{name}"]))
        return f"{annex}　{name}"

    def options(self, key, chosen, sep=None):
        sep = sep or (self.rng.choice(["　", " ", "  ", "\n"]) if self.messy else "　")
        gap = self.rng.choice(["", "", " "]) if self.messy else ""
        marked = chosen if isinstance(chosen, list) else [chosen]
        return sep.join((ON if o in marked else OFF) + gap + label for o, label in self.book.OPTIONS[key])

    def choice(self, key, chosen, word=False):
        if word and chosen is not None and not isinstance(chosen, list):
            return dict(self.book.OPTIONS[key])[chosen]
        return self.options(key, chosen)

    def yes(self, v, how):
        if how == "word":
            return {True: "是", False: "否", None: ""}[v]
        return self.options("yes", v, self.rng.choice(["", " ", "　"]) if self.messy else " ")

    def capital(self, v, carried=None):
        """carried: the unit that header or caption tells."""
        if v is None:
            return Cell(self.blank())
        if carried:
            k = Decimal(v) / UNITS[carried]
            text = f"{k:,f}".rstrip("0").rstrip(".") if k % 1 else f"{int(k):,}"
            if self.p(0.15):
                text = fullwidth(text)
            return Cell(text, number=float(k) if k % 1 else int(k), fmt="#,##0.####" if k % 1 else "#,##0")
        if not self.messy:
            return Cell(f"{v:,}元", number=v, fmt='#,##0"元"')
        return Cell(self.money(v, bare_ok=False))

    def year(self, y):
        if y is None:
            return Cell(self.blank())
        text = f"{y}" if not self.messy else self.rng.choice([f"{y}", f"{y}年", f"{y}年度", f"{y + 1911}", f"民國{y}年", f"{y + 1911}年"])
        return Cell(text, number=int(text) if text.isdigit() else None, fmt="0")
