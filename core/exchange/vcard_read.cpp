// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/position.h"
#include "core/exchange/charset.h"
#include "core/exchange/content_lines.h"
#include "core/exchange/vcard.h"

#include <algorithm>

namespace caravan {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string fromQuotedPrintable(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isCode = text[i] == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
                            hexDigit(text[i + 2]) >= 0;
        if (isCode) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    std::erase(out, '\r');
    return out;
}

/// Names of character sets as cards write them → as decodeText() knows them.
std::string charsetOf(const std::string& word)
{
    if (word == "GBK" || word == "GB2312" || word == "GB18030") {
        return "GB18030";
    }
    if (word == "BIG5") {
        return "Big5";
    }
    if (word == "ISO-8859-1" || word == "WINDOWS-1252") {
        return "windows-1252";
    }
    return word == "UTF-8" ? "UTF-8" : std::string();
}

std::string decoded(const ContentLine& line)
{
    const auto encoding = line.params.find("ENCODING");
    const bool isQuoted = line.hasType("QUOTED-PRINTABLE") ||
                          (encoding != line.params.end() && encoding->second == "QUOTED-PRINTABLE");
    std::string bytes = isQuoted ? fromQuotedPrintable(line.value) : line.value;
    const auto charset = line.params.find("CHARSET");
    const auto text =
        decodeText(bytes, charset != line.params.end() ? charsetOf(charset->second) : "");
    if (text) {
        return text->text;
    }
    const auto guessed = decodeText(bytes);
    return guessed ? guessed->text : std::string();
}

bool isHan(std::string_view text)
{
    // The Han characters of the first plane are three bytes that begin with E3 to E9.
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3 &&
           static_cast<unsigned char>(text.front()) <= 0xE9;
}

std::string trimmedPart(const std::vector<std::string>& parts, std::size_t index)
{
    if (index >= parts.size()) {
        return {};
    }
    const std::string& part = parts[index];
    const auto from = part.find_first_not_of(" \t\n");
    return from == std::string::npos ? std::string()
                                     : part.substr(from, part.find_last_not_of(" \t\n") - from + 1);
}

/// "19800517", "1980-05-17", "1980-05-17T00:00:00Z" → the day.
std::string dayOf(std::string text)
{
    text = text.substr(0, text.find('T'));
    if (text.size() == 8 && text.find('-') == std::string::npos) {
        text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    }
    return text;
}

class Reader {
public:
    explicit Reader(const Entity& contact) : m_contact(contact) {}

    Result<CardFile> read(const std::vector<ContentLine>& lines)
    {
        for (const ContentLine& line : lines) {
            const std::string value = line.name == "BEGIN" || line.name == "END"
                                          ? trimmedPart({line.value}, 0)
                                          : std::string();
            const bool isCard = value.size() == 5 && (value[0] == 'V' || value[0] == 'v');
            if (line.name == "BEGIN" && isCard) {
                if (m_isInside) {
                    return unended();
                }
                m_isInside = true;
                m_person = {};
                m_person.line = line.number;
                m_rest.clear();
            } else if (line.name == "END" && isCard && m_isInside) {
                finish();
                m_isInside = false;
            } else if (m_isInside) {
                take(line);
            }
        }
        if (m_isInside) {
            return unended();
        }
        if (m_file.people.empty()) {
            return Error{ErrorCode::invalid, "vcard", "no card in it"};
        }
        return std::move(m_file);
    }

private:
    Error unended() const
    {
        return Error{ErrorCode::invalid, "vcard",
                     "the card of line " + std::to_string(m_person.line) + " does not end"};
    }

    void take(const ContentLine& line)
    {
        const std::string text = decoded(line);
        const std::string plain = trimmedPart({unescapedParts(text, 0).front()}, 0);
        if (plain.empty()) {
            return;
        }
        if (line.name == "FN") {
            set(line, "full_name", plain);
        } else if (line.name == "N") {
            const std::vector<std::string> parts = unescapedParts(text, ';');
            set(line, "family_name", trimmedPart(parts, 0));
            set(line, "given_name", trimmedPart(parts, 1));
        } else if (line.name == "ORG") {
            const std::vector<std::string> parts = unescapedParts(text, ';');
            m_person.organisation = trimmedPart(parts, 0);
            set(line, "department", trimmedPart(parts, 1));
        } else if (line.name == "TITLE") {
            set(line, "job_title", plain);
        } else if (line.name == "TEL") {
            takePhone(line, plain);
        } else if (line.name == "EMAIL") {
            set(line, "mail", plain);
        } else if (line.name == "BDAY") {
            set(line, "birthday", dayOf(plain));
        } else if (line.name == "NOTE") {
            m_rest.insert(m_rest.begin(), plain);
        } else if (line.name == "GEO") {
            takePosition(line, trimmedPart({text}, 0));
        } else if (line.name == "X-QQ") {
            set(line, "qq", plain);
        } else if (line.name == "X-WECHAT" || line.name == "X-WEIXIN") {
            set(line, "wechat", plain);
        } else if (line.name == "IMPP") {
            takeMessenger(line, plain);
        }
    }

    void takePhone(const ContentLine& line, std::string number)
    {
        if (number.rfind("tel:", 0) == 0) {
            number = number.substr(4);
        }
        if (line.hasType("FAX")) {
            return;
        }
        const bool isMobile = line.hasType("CELL");
        const bool isTaken = m_person.fields.count(isMobile ? "mobile" : "phone") != 0;
        set(line, isMobile != isTaken ? "mobile" : "phone", number);
    }

    void takeMessenger(const ContentLine& line, const std::string& address)
    {
        const std::size_t colon = address.find(':');
        const std::string kind = address.substr(0, colon);
        const std::string name = colon == std::string::npos ? "" : address.substr(colon + 1);
        if (kind == "weixin" || kind == "wechat") {
            set(line, "wechat", name);
        } else if (kind == "qq" || kind == "mqq") {
            set(line, "qq", name);
        }
    }

    /// "48.137;11.575", with a comma in version 2.1, "geo:48.137,11.575" in 4.0.
    void takePosition(const ContentLine& line, std::string text)
    {
        std::erase(text, '\\'); // some escape the separator
        const Result<Position> position = parsePosition(text);
        if (position) {
            m_person.position = formatPosition(*position);
        } else {
            m_rest.push_back("GEO: " + text);
            m_file.problems.push_back(
                {line.number, line.name, text + ": " + position.error().detail});
        }
    }

    /// A second value, and one that the field does not take, goes to the notes.
    void set(const ContentLine& line, const char* field, const std::string& text)
    {
        if (text.empty()) {
            return;
        }
        const Done checked = checkValue(*m_contact.field(field), text);
        if (checked && m_person.fields.try_emplace(field, text).second) {
            return;
        }
        if (textOf(m_person.fields[field]) == text) {
            return;
        }
        if (isEmpty(m_person.fields[field])) {
            m_person.fields.erase(field);
        }
        m_rest.push_back(line.name + ": " + text);
        if (!checked) {
            m_file.problems.push_back(
                {line.number, line.name, text + ": " + checked.error().detail});
        }
    }

    void finish()
    {
        auto& fields = m_person.fields;
        if (fields.count("full_name") == 0) {
            const auto part = [&](const char* name) {
                const auto found = fields.find(name);
                return found == fields.end() ? std::string() : textOf(found->second);
            };
            const std::string family = part("family_name");
            const std::string given = part("given_name");
            const std::string glue = family.empty() || given.empty() || isHan(family) ? "" : " ";
            const std::string name = isHan(family) ? family + given : given + glue + family;
            if (!name.empty()) {
                fields["full_name"] = name;
            } else if (!m_person.organisation.empty()) {
                fields["full_name"] = m_person.organisation;
            }
        }
        if (!m_person.position.empty() && m_person.organisation.empty()) {
            m_rest.push_back("GEO: " + m_person.position); // a place of nothing we know
        }
        if (fields.count("full_name") == 0) {
            m_file.problems.push_back({m_person.line, "FN", "a card without a name is left out"});
            return;
        }
        std::string notes;
        for (const std::string& text : m_rest) {
            notes += (notes.empty() ? "" : "\n") + text;
        }
        if (!notes.empty() && checkValue(*m_contact.field("notes"), notes)) {
            fields["notes"] = notes;
        }
        m_file.people.push_back(std::move(m_person));
    }

    const Entity& m_contact;
    CardFile m_file;
    CardPerson m_person;
    std::vector<std::string> m_rest;
    bool m_isInside = false;
};

} // namespace

Result<CardFile> readCards(const Catalogue& catalogue, std::string_view bytes)
{
    if (bytes.size() > 2 && bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.remove_prefix(3);
    }
    return Reader(catalogue.at("contact")).read(readContentLines(bytes));
}

} // namespace caravan
