"""What one submission must give: fields, row counts, texts, documents, findings, decision."""
import datetime as dt
from decimal import Decimal


def plain(v):
    if isinstance(v, (dt.date, dt.datetime)):
        return v.isoformat()
    if isinstance(v, Decimal):
        return int(v) if v == int(v) else float(v)
    if isinstance(v, dict):
        return {k: plain(x) for k, x in v.items()}
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    return v


class Truth:
    def __init__(self):
        self.fields, self.row_counts, self.texts, self.forms, self.layouts, self.signed = {}, {}, {}, [], {}, {}
        self.consents, self.path = [], None
        self.doubtful = False

    def set(self, field, value):
        if value is None or field not in self.fields or self.fields[field] is None:
            self.fields[field] = plain(value)
        self.form(field.split(".")[0].split("[")[0])

    def contains(self, field, parts):
        self.texts[field] = list(parts)

    def rows(self, name, count):
        self.row_counts[name] = count

    def form(self, name):
        if name not in self.forms and name != "consent":
            self.forms.append(name)

    def layout(self, form, name):
        self.layouts[form] = name

    def consent(self, person, date, signed):
        self.consents.append({"person": person, "date": plain(date), "signed": signed, "path": None})

    def place_consents(self):
        """Number the consents in the order of the documents: path, then place in the file."""
        ordered = sorted(self.consents, key=lambda c: c["path"])
        for i, c in enumerate(ordered):
            self.fields[f"consent[{i}].person"] = c["person"]
            self.fields[f"consent[{i}].date"] = c["date"]
            if c["signed"]:
                self.fields[f"consent[{i}].signature"] = True
        self.row_counts["consent"] = len(ordered)
        if ordered and "consent" not in self.forms:
            self.forms.append("consent")
