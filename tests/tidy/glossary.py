# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what people read against translations/glossary.json, whose README is a paragraph of
.github/CONTRIBUTING.md ("Words")."""
import html
import json
import re

LANGUAGES = ("zh_CN", "zh_TW")
# Labels: {"en": "Account", "zh_CN": "客户", "zh_TW": "客戶"} in JSON, and the same in C++.
LABELS = re.compile(r'\{\s*"en":\s*"([^"]*)",\s*"zh_CN":\s*"([^"]*)",\s*"zh_TW":\s*"([^"]*)"\s*\}|'
                    r'\{\s*"en", "([^"]*)"\},\s*\{\s*"zh_CN", "([^"]*)"\},\s*\{\s*"zh_TW", "([^"]*)"\}')
LABELLED = ("resources/schema/", "resources/reports/", "resources/workflow/", "resources/navigation.json", "core/")
# English alone: what the command line prints.
PLAIN = ("app/tool/", "app/hub/")
MESSAGE = re.compile(r"<message.*?</message>", re.S)
LITERAL = re.compile(r'(?:"(?:[^"\\\n]|\\.)*"\s*)+')


def as_list(value):
    return value if isinstance(value, list) else [value]


def plural(word):
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(s|x|ch|sh)$", word) else "s")


def whole(words):
    """One of the words, as a whole word in either number."""
    forms = sorted({form for word in words for form in (word, plural(word))}, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:%s)(?![\w-])" % "|".join(map(re.escape, forms)), re.I)


class Term:
    def __init__(self, entry):
        self.words = as_list(entry["en"])
        self.shown = self.words[0]
        self.translations = {language: as_list(entry[language]) for language in LANGUAGES}
        self.never = {language: as_list(words) for language, words in entry.get("never", {}).items()}
        self.excepted = set(entry.get("except", []))
        self.used = set()


def text_of(element, message):
    found = re.search(rf"<{element}[^>]*>(.*?)</{element}>", message, re.S)
    return html.unescape(re.sub(r"<[^>]*>", " ", found[1])).strip() if found else ""


def messages(root):
    """File, English and one translation by language; "%Ln visit(s)" as "%Ln visit"."""
    by_language = {}
    for language in LANGUAGES + ("en",):
        name = f"translations/caravan_{language}.ts"
        text = (root / name).read_text(encoding="utf-8")
        for context in re.split(r"<context>", text)[1:]:
            of = text_of("name", context)
            for message in MESSAGE.findall(context):
                key = (of, text_of("source", message), text_of("comment", message))
                by_language.setdefault(key, {})[language] = (name, text_of("translation", message))
    for (_, source, _), said in by_language.items():
        yield source, {language: said[language] for language in said}


def labels(root, files):
    for path in files:
        name = path.as_posix()
        if path.suffix in (".json", ".cpp") and name.startswith(LABELLED):
            for found in LABELS.findall((root / path).read_text(encoding="utf-8")):
                three = found[:3] if found[0] else found[3:]
                yield three[0], dict(zip(("en",) + LANGUAGES, ((name, text) for text in three)))


def plain(root, files):
    for path in files:
        name = path.as_posix()
        if path.suffix == ".cpp" and name.startswith(PLAIN):
            for run in LITERAL.findall((root / path).read_text(encoding="utf-8")):
                text = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', run))
                if " " in text:
                    yield text, {"en": (name, text)}


def is_said(term, language, text):
    return any(word.lower() in text.lower() for word in term.translations[language])


def check(terms, patterns, source, said):
    """What is wrong with one message: English @p source, @p said by language with its file."""
    found = []
    # Terms inside longer ones are not looked for: "service contract" is no "contract".
    rest = re.sub(r"(?<=\w)\(e?s\)", "", source)
    for pattern, term in patterns:
        if not pattern.search(rest):
            continue
        rest = pattern.sub("\0", rest)
        if source in term.excepted:
            term.used.add(source)
            continue
        for language in LANGUAGES:
            if language in said and not is_said(term, language, said[language][1]):
                wanted = " or ".join(term.translations[language])
                found.append(f'{said[language][0]}: "{source}": {term.shown} is {wanted}, '
                             f'not "{said[language][1]}"')
    for term in terms:
        for language, words in term.never.items():
            if language not in said:
                continue
            name, text = said[language]
            for word in words:
                if whole([word]).search(text) if language == "en" else word in text:
                    if source in term.excepted:
                        term.used.add(source)
                    else:
                        found.append(f'{name}: "{source}": {term.shown} is never "{word}"')
    return found


def glossary_faults(root, files):
    entries = json.loads((root / "translations" / "glossary.json").read_text(encoding="utf-8"))
    terms = [Term(entry) for entry in entries]
    longest_first = sorted(((word, term) for term in terms for word in term.words), key=lambda one: -len(one[0]))
    patterns = [(whole([word]), term) for word, term in longest_first]
    found = []
    for texts in (messages(root), labels(root, files), plain(root, files)):
        for source, said in texts:
            found += check(terms, patterns, source, said)
    for term in terms:
        found += [f'translations/glossary.json: {term.shown}: nothing says "{text}" any more'
                  for text in sorted(term.excepted - term.used)]
    words = [word for term in terms for word in term.words]
    found += [f"translations/glossary.json: {word} stands there twice"
              for word in sorted({word for word in words if words.count(word) > 1})]
    return sorted(set(found))
