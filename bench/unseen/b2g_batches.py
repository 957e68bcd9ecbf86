"""Groups of submissions of b2g-113 that share an organisation or a text."""
import copy
import b2g_model as bm


def groups(rng, used, make):
    """make(name, organisation, stage, adjust) builds one submission."""
    def pair(n, stage, code, severity, other=None, adjust=None):
        o = bm.organisation(rng, used)
        p = copy.deepcopy(o) if other is None else other(o)
        a = make(n + "a", o, stage)
        b = make(n + "b", p, stage, adjust and (lambda w, m: adjust(a, w, m)))
        for s in (a, b):
            s.m["extra"].append((code, severity, []))
        return [a, b]

    def unnumbered(a, w, m):
        """The second proposal leaves the number out: the name tells."""
        w["proposal"]["ubn"] = None
        m["extra"].append(("field.missing", "error", ["proposal.ubn"]))
    out = pair("1", "proposal", "eligibility.one-proposal", "error")
    out += pair("2", "proposal", "eligibility.one-proposal", "error", adjust=unnumbered)
    out += pair("3", "report", "batch.duplicate-applicant", "error")
    out += pair("4", "proposal", "batch.similar-plan", "warning", lambda o: bm.organisation(rng, used), lambda a, w, m: w["proposal"].update({k: copy.copy(a.w["proposal"][k]) for k in ("needs", "plan", "reason", "theme", "without")}))
    out += pair("5", "report", "batch.similar-plan", "warning", lambda o: bm.organisation(rng, used), lambda a, w, m: w["result-report"].update({k: a.w["result-report"][k] for k in ("service", "proposal", "cooperation", "outcome")}))
    return out
