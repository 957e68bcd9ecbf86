"""How the files of a submission travel: as mail (one message, several, nested, forwarded; names in every encoding that mail programs write) and as
zips of every maker. Built byte by byte, because a library would not write what old programs write."""
import base64
import datetime as dt
import io
import quopri
import zipfile
from ooxml import png
from packing import Big5Info, big5

CRLF = b"\r\n"
TYPES = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         "pdf": "application/pdf", "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet", "odp": "application/vnd.oasis.opendocument.presentation", "doc": "application/msword", "xls": "application/vnd.ms-excel",
         "ppt": "application/vnd.ms-powerpoint", "zip": "application/zip", "jpg": "image/jpeg", "png": "image/png", "tif": "image/tiff"}
NAMINGS = ["rfc2231-utf8", "rfc2231-split", "rfc2231-big5", "rfc2047-b", "rfc2047-split", "rfc2047-q", "rfc2047-big5", "raw-big5", "raw-utf8", "rfc2047-in-type-only"]
BODY = "您好：\n\n檢送本公司「中小企業體驗設計價值提升計畫」申請文件，請查收。\n雲端備份：https://drive.example.com/d/1aB2\n\n敬祝 順心\n專案聯絡人 敬上"


def place(inbox, sid, files, meta, kind, rng):
    """Writes the submission. Returns (what it is called in the truth, manifest lines: (submission, receipt, category, group))."""
    category = meta["manifest_category"]
    if kind == "mail":
        if rng.random() < 0.2 and len(files) > 4 and meta["received"]:
            return several(inbox, sid, files, meta, rng), [(f"{sid}-{i}", "", category or "", sid) for i in (1, 2)]
        (inbox / f"{sid}.eml").write_bytes(message(files, f"{sid}.eml/", meta["received"], rng))
        return "mail", [(sid, "", category, "")] if category else []
    return zipped(inbox, sid, files, rng), [(sid, meta["received"], category or "", "")] if meta["received"] or category else []


def several(inbox, sid, files, meta, rng):
    """Two mails of one applicant; the consents stay together, so that their order is that of their names."""
    first = [f for f in files if f["forms"] and ("consent" in f["forms"] or rng.random() < 0.5)]
    second = [f for f in files if f not in first]
    for i, them in ((1, first), (2, second)):
        later = meta["received"] if i == 1 else moment(meta["received"]) + dt.timedelta(minutes=7)
        (inbox / f"{sid}-{i}.eml").write_bytes(message(them, f"{sid}-{i}.eml/", later, rng))
    return "mails"


def moment(text):
    if isinstance(text, dt.datetime):
        return text
    value = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return value if value.tzinfo else value.replace(tzinfo=dt.timezone(dt.timedelta(hours=8)))


def stamp(when):
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[when.weekday()]}, {when.day} {('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')[when.month - 1]} {when:%Y %H:%M:%S %z}"


def word(text, charset, how, rng=None, split=0):
    """RFC 2047: one encoded word, or several; a careless mailer cuts between bytes of one character."""
    data = text.encode(charset)
    pieces = [data[i:i + split] for i in range(0, len(data), split)] if split else [data]
    enc = (lambda d: base64.b64encode(d).decode()) if how == "B" else (lambda d: "".join(chr(c) if chr(c).isalnum() and c < 128 else f"={c:02X}" for c in d))
    return "\r\n ".join(f"=?{charset}?{how}?{enc(p)}?=" for p in pieces).encode()


def percent(data):
    return "".join(chr(c) if c < 128 and (chr(c).isalnum() or chr(c) in ".-_") else f"%{c:02X}" for c in data)


def named(name, mime, naming, rng):
    """The two headers that carry a file's name."""
    if naming.endswith("big5") and not all(big5(c) for c in name):
        naming = "rfc2231-utf8"
    kind, disposition = f"Content-Type: {mime}".encode(), b"Content-Disposition: attachment"
    if naming == "rfc2231-utf8":
        return [kind, disposition + b";\r\n filename*=UTF-8''" + percent(name.encode()).encode()]
    if naming == "rfc2231-big5":
        return [kind, disposition + b"; filename*=big5'zh-TW'" + percent(name.encode("cp950")).encode()]
    if naming == "rfc2231-split":
        text = percent(name.encode())
        pieces, i, charset = [], 0, "UTF-8''"
        while i < len(text):
            end = min(len(text), i + 48)
            while end < len(text) and "%" in text[end - 2:end]:
                end -= 1
            pieces.append(text[i:end])
            i = end
        return [kind, disposition + b"".join(f";\r\n filename*{n}*={charset if n == 0 else ''}{p}".encode() for n, p in enumerate(pieces))]
    if naming == "raw-big5":
        raw = name.encode("cp950")  # 許, 功 and others end in a backslash: most programs of the time did not mind
        raw = b'"' + (raw.replace(b"\\", b"\\\\") if rng.random() < 0.3 else raw) + b'"'
    elif naming == "raw-utf8":
        raw = b'"' + name.encode() + b'"'
    else:
        raw = b'"' + {"rfc2047-b": lambda: word(name, "UTF-8", "B"), "rfc2047-in-type-only": lambda: word(name, "UTF-8", "B"), "rfc2047-q": lambda: word(name, "utf-8", "Q"), "rfc2047-big5": lambda: word(name, "big5" if encodable(name, "big5") else "utf-8", "B"),
                      "rfc2047-split": lambda: word(name, "UTF-8", "B", rng, rng.choice([15, 16, 30]))}[naming]() + b'"'
    if naming == "rfc2047-in-type-only":
        return [kind + b";\r\n name=" + raw, disposition]
    return [kind + b";\r\n name=" + raw, disposition + b";\r\n filename=" + raw]


def encodable(text, charset):
    try:
        text.encode(charset)
        return True
    except UnicodeEncodeError:
        return False


def part(headers, data, transfer):
    if transfer == "base64":
        body = base64.encodebytes(data).replace(b"\n", CRLF)
    elif transfer == "quoted-printable":
        body = quopri.encodestring(data, quotetabs=True).replace(b"\r", b"=0D").replace(b"\n", CRLF) if b"\r" not in data and b"\0" not in data else None
        if body is None:
            return part(headers, data, "base64")
    else:
        body = data.replace(b"\r\n", b"\n").replace(b"\n", CRLF)
    return CRLF.join(headers + [b"Content-Transfer-Encoding: " + transfer.encode()]) + CRLF * 2 + body


def multipart(subtype, parts, rng, extra=b""):
    edge = b"----=_Part_%d" % rng.randrange(10 ** 9)
    return [b"Content-Type: multipart/" + subtype + extra + b';\r\n boundary="' + edge + b'"'], b"".join(b"--" + edge + CRLF + p + CRLF for p in parts) + b"--" + edge + b"--" + CRLF


def whole(headers, body):
    return CRLF.join(headers) + CRLF * 2 + body


def text_part(rng, text):
    charset = rng.choice(["utf-8", "big5", "utf-8"])
    data = text.encode(charset)
    plain = part([f"Content-Type: text/plain; charset={charset}{rng.choice(['', '; format=flowed'])}".encode()], data, rng.choice(["base64", "quoted-printable", "8bit"]))
    if rng.random() < 0.5:
        return plain, None
    logo = rng.random() < 0.5
    html = f'<html><body><p>{text.replace(chr(10), "<br>")}</p>{"<img src=cid:logo1@mail>" if logo else ""}</body></html>'
    alternative = whole(*multipart(b"alternative", [plain, part([f"Content-Type: text/html; charset={charset}".encode()], html.encode(charset), "quoted-printable")], rng))
    return (alternative, part([b'Content-Type: image/png; name="image001.png"', b"Content-ID: <logo1@mail>", b'Content-Disposition: inline; filename="image001.png"'], png(rng), "base64")) if logo else (alternative, None)


def message(files, prefix, received, rng, depth=0, body=BODY, subjects=None):
    """One mail with the files attached; sets their paths. depth: how deep it is nested already."""
    when = moment(received) if received else None
    how = rng.choices(["plain", "zip", "nested"], [6, 2, 2 if depth == 0 else 0])[0]
    naming = rng.choice(NAMINGS)
    text, logo = text_part(rng, body)
    if logo:
        text = whole(*multipart(b"related", [text, logo], rng, b";\r\n type=\"multipart/alternative\""))
    parts = [text]
    if how == "nested":
        # a forwarded mail: the attachments are those of the message inside
        inner = message(files, prefix + "forwarded.eml/", when - dt.timedelta(hours=2) if when else None, rng, 1, body, subjects)
        parts.append(whole([b"Content-Type: message/rfc822" + rng.choice([b"", b'; name="forwarded.eml"', b'; name="ForwardedMessage.eml"']), b"Content-Disposition: attachment" + rng.choice([b"", b'; filename="forwarded.eml"'])], inner))
    elif how == "zip":
        name = rng.choice(["申請文件.zip", "附件.zip", "documents.zip"])
        data = zip_bytes(files, rng.choice(["utf8", "big5", "macos"]), rng)
        parts.append(part(named(name, "application/zip", naming, rng), data, "base64"))
        for f in files:
            f["path"] = f"{prefix}{name}/{f['path']}"
    else:
        seen = set()
        for f in files:
            name = f["path"].rsplit("/", 1)[-1]
            while name in seen:
                name = "2-" + name
            seen.add(name)
            ext = name.rpartition(".")[2].lower()
            mime = TYPES.get(ext, "application/octet-stream") if rng.random() < 0.7 else "application/octet-stream"
            parts.append(part(named(name, mime, rng.choice(NAMINGS) if rng.random() < 0.2 else naming, rng), f["data"], "base64" if rng.random() < 0.9 else "quoted-printable"))
            f["path"] = prefix + name
    top, body = multipart(b"mixed", parts, rng)
    head = []
    if when and depth == 0:
        head += [b"Received: from mail.applicant.example (mail.applicant.example [192.0.2.7])\r\n\tby mx.office.example (Postfix) with ESMTPS id 4F3A\r\n\tfor <03448@office.example>; " + stamp(when).encode(),
                 b"Received: from PC-07 (unknown [198.51.100.4]) by mail.applicant.example; " + stamp(when - dt.timedelta(seconds=95)).encode()]
    subject = rng.choice(subjects or ["申請文件", "中小企業體驗設計價值提升計畫申請資料", "Fw: 申請文件補寄"]) if depth == 0 else "申請文件"
    head += [b"From: " + word("聯絡人", rng.choice(["UTF-8", "big5"]), "B") + b" <contact@applicant.example>", b"To: <03448@office.example>", b"Subject: " + word(subject, rng.choice(["UTF-8", "big5"]), rng.choice("BQ"), rng, rng.choice([0, 0, 18]))]
    if when:
        head.append(b"Date: " + stamp(when - dt.timedelta(minutes=3)).encode())
    return whole(head + [b"Message-ID: <%d@applicant.example>" % rng.randrange(10 ** 12), b"MIME-Version: 1.0"] + top, body)


def zipped(inbox, sid, files, rng):
    kind = rng.choice(["utf8", "big5", "nested", "zip64", "macos", "folders", "streamed"])
    (inbox / f"{sid}.zip").write_bytes(zip_bytes(files, kind, rng))
    for f in files:
        f["path"] = f"{sid}.zip/{f['path']}"
    return "zip-" + kind


class Sink(io.RawIOBase):
    """Somewhere to write that cannot be sought in: zipfile then writes data descriptors."""
    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, b):
        self.data += b
        return len(b)


def zip_bytes(files, kind, rng):
    """A zip in the manner of one maker; sets the paths within it."""
    if kind == "big5" and any(not all(big5(c) for c in f["path"]) for f in files):
        kind = "utf8"
    if kind == "nested":
        inner = [f for f in files if "consent" in f["forms"]] or files[:2]
        name = rng.choice(["個資同意書.zip", "附件三.zip", "inner.zip"])
        data = zip_bytes(inner, rng.choice(["utf8", "big5"]), rng)
        for f in inner:
            f["path"] = f"{name}/{f['path']}"
        return written([(f["path"], f["data"]) for f in files if f not in inner] + [(name, data)], "utf8", rng)
    if kind == "folders":
        for f in files:
            f["path"] = ("申請文件/同意書/" if f["forms"] == ["consent"] else "申請文件/計畫/" if "plan" in f["forms"] else "申請文件/") + f["path"]
    entries = [(f["path"], f["data"]) for f in files]
    if kind == "macos":
        entries = [x for n, d in entries for x in ((n, d), ("__MACOSX/" + "/".join(n.split("/")[:-1] + ["._" + n.split("/")[-1]]), b"\0\5\x16\7\0\2\0\0Mac OS X        " + bytes(120)))] + [(".DS_Store", b"\0\0\0\1Bud1" + bytes(200)), ("Thumbs.db", b"\xd0\xcf\x11\xe0" + bytes(60))]
    return written(entries, kind, rng)


def written(entries, kind, rng):
    out = Sink() if kind == "streamed" else io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        if kind == "folders":
            for n in sorted({n[:i + 1] for n, _ in entries for i, c in enumerate(n) if c == "/"}):
                z.writestr(zipfile.ZipInfo(n, (2024, 5, 8, 12, 0, 0)), b"")
        for n, data in entries:
            info = (Big5Info if kind == "big5" else zipfile.ZipInfo)(n, (2024, 5, 8, 12, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if rng.random() < 0.15 else zipfile.ZIP_DEFLATED
            with z.open(info, "w", force_zip64=kind == "zip64") as f:
                f.write(data)
    return bytes(out.data) if kind == "streamed" else out.getvalue()
