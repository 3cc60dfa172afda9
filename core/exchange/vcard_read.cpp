// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/position.h"
#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/exchange/column_form.h"
#include "core/exchange/content_lines.h"
#include "core/exchange/person_name.h"
#include "core/exchange/vcard.h"
#include "core/record/value_text.h"
#include "core/rules/address.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

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

/// The bytes of a value as the card holds them, and what it says of them.
struct RawValue {
    std::string bytes;
    std::string charset; ///< empty: none is named
};

RawValue rawOf(const ContentLine& line)
{
    const auto encoding = line.params.find("ENCODING");
    const bool isQuoted = line.hasType("QUOTED-PRINTABLE") ||
                          (encoding != line.params.end() && encoding->second == "QUOTED-PRINTABLE");
    const auto charset = line.params.find("CHARSET");
    return {isQuoted ? fromQuotedPrintable(line.value) : line.value,
            charset != line.params.end() ? charset->second : std::string()};
}

bool isBinary(const ContentLine& line)
{
    return line.name == "PHOTO" || line.name == "LOGO" || line.name == "SOUND" ||
           line.name == "KEY";
}

/// The character set of all values that name none: of a file, not of each word.
std::string commonCharset(const std::vector<ContentLine>& lines)
{
    std::string bytes;
    for (const ContentLine& line : lines) {
        const RawValue raw = isBinary(line) ? RawValue{} : rawOf(line);
        if (raw.charset.empty()) {
            bytes += raw.bytes + "\n";
        }
    }
    const Result<FoundEncoding> found = findEncoding(bytes);
    return found && found->isSure ? found->name : std::string(kUtf8);
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

/// 1 is the most preferred (RFC 6350 5.3); TYPE=pref of older cards (RFC 2426 3.3.2).
int preferenceOf(const ContentLine& line)
{
    constexpr int kNone = 101;
    if (line.hasType("PREF")) {
        return 1;
    }
    const auto said = line.params.find("PREF");
    const int rank = said == line.params.end() ? kNone : std::atoi(said->second.c_str());
    return rank >= 1 && rank < kNone ? rank : kNone;
}

/// Of several mails, telephones, addresses or pages, the preferred ones come first.
void preferredFirst(std::vector<ContentLine>& lines)
{
    for (const char* name : {"EMAIL", "TEL", "ADR", "URL"}) {
        std::vector<std::size_t> places;
        std::vector<ContentLine> sorted;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].name == name) {
                places.push_back(i);
                sorted.push_back(lines[i]);
            }
        }
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const ContentLine& a, const ContentLine& b) {
                             return preferenceOf(a) < preferenceOf(b);
                         });
        for (std::size_t i = 0; i < places.size(); ++i) {
            lines[places[i]] = std::move(sorted[i]);
        }
    }
}

/// Properties about the card and not about the person.
bool isTechnical(const std::string& name)
{
    constexpr std::array<std::string_view, 17> kNames{
        "VERSION", "UID",    "REV",   "PRODID", "SORT-STRING", "CLASS",
        "TZ",      "MAILER", "LABEL", "KIND",   "PROFILE",     "CLIENTPIDMAP",
        "SOURCE",  "MEMBER", "XML",   "LANG",   "GENDER"};
    return name.starts_with("X-") || std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

class Reader {
public:
    Reader(const Entity& contact, std::string charset)
        : m_contact(contact), m_charset(std::move(charset))
    {
    }

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
                m_card.clear();
                m_begin = line.number;
            } else if (line.name == "END" && isCard && m_isInside) {
                takeCard();
                m_isInside = false;
            } else if (m_isInside) {
                m_card.push_back(line);
            }
        }
        if (m_isInside) {
            return unended();
        }
        tellPictures();
        if (m_file.people.empty() && m_file.problems.empty()) {
            return Error{ErrorCode::invalid, "vcard", "no card in it"};
        }
        return std::move(m_file);
    }

private:
    Error unended() const
    {
        return Error{ErrorCode::invalid, "vcard",
                     "the card of line " + std::to_string(m_begin) + " does not end"};
    }

    void takeCard()
    {
        m_person = {};
        m_person.line = m_begin;
        m_rest.clear();
        const bool isList = std::any_of(m_card.begin(), m_card.end(), [](const ContentLine& line) {
            const bool isKind = line.name == "KIND" || line.name == "X-ADDRESSBOOKSERVER-KIND";
            return isKind && foldForSearch(trimmed(line.value)) == "group";
        });
        preferredFirst(m_card);
        for (const ContentLine& line : m_card) {
            take(line);
        }
        if (isList) {
            const auto name = m_person.fields.find("full_name");
            m_file.problems.push_back(
                {m_begin, "KIND",
                 (name == m_person.fields.end() ? std::string() : textOf(name->second) + ": ") +
                     "a list of people is no contact and is left out"});
            return;
        }
        finish();
    }

    /// The value as text; nothing where its characters cannot be told, which is said.
    std::optional<std::string> decoded(const ContentLine& line)
    {
        const RawValue raw = rawOf(line);
        const std::string charset = raw.charset.empty() ? m_charset : raw.charset;
        const auto text = decodeText(raw.bytes, charset);
        if (text) {
            return text->text;
        }
        m_file.problems.push_back(
            {line.number, line.name, "its characters are not in " + charset + "; left out"});
        return std::nullopt;
    }

    void take(const ContentLine& line)
    {
        if (isBinary(line)) {
            m_pictures.push_back(line.number);
            return;
        }
        const std::optional<std::string> text = decoded(line);
        const std::string plain =
            text ? trimmedPart({unescapedParts(*text, 0).front()}, 0) : std::string();
        if (plain.empty()) {
            return;
        }
        if (line.name == "FN") {
            set(line, "full_name", plain);
        } else if (line.name == "N") {
            takeName(line, unescapedParts(*text, ';'));
        } else if (line.name == "ORG") {
            const std::vector<std::string> parts = unescapedParts(*text, ';');
            m_person.organisation = trimmedPart(parts, 0);
            set(line, "department", trimmedPart(parts, 1));
        } else if (line.name == "TITLE") {
            set(line, "job_title", plain);
        } else if (line.name == "TEL") {
            takePhone(line, plain);
        } else if (line.name == "EMAIL") {
            takeMail(line, plain);
        } else if (line.name == "BDAY") {
            takeBirthday(line, plain);
        } else if (line.name == "NOTE") {
            m_rest.insert(m_rest.begin(), plain);
        } else if (line.name == "GEO") {
            takePosition(line, trimmedPart({*text}, 0));
        } else if (line.name == "ADR") {
            takeAddress(line, unescapedParts(*text, ';'));
        } else if (line.name == "URL") {
            takePage(line, plain);
        } else if (line.name == "X-QQ") {
            set(line, "qq", plain);
        } else if (line.name == "X-WECHAT" || line.name == "X-WEIXIN") {
            set(line, "wechat", plain);
        } else if (line.name == "IMPP") {
            takeMessenger(line, plain);
        } else if (!isTechnical(line.name)) {
            m_rest.push_back(line.name + ": " + plain);
        }
    }

    void takeName(const ContentLine& line, const std::vector<std::string>& parts)
    {
        set(line, "family_name", trimmedPart(parts, 0));
        set(line, "given_name", trimmedPart(parts, 1));
        m_middle = trimmedPart(parts, 2);
        const std::string title = trimmedPart(parts, 3);
        if (const auto choice = valueFromText(*m_contact.field("salutation"), bareTitle(title));
            choice && !isEmpty(*choice)) {
            m_person.fields.try_emplace("salutation", *choice);
        }
    }

    /// "Dr." is "Dr" among the choices.
    static std::string bareTitle(std::string title)
    {
        std::erase(title, '.');
        return title;
    }

    void takeMail(const ContentLine& line, const std::string& text)
    {
        const Result<std::string> mail = mailOfCell(text);
        set(line, "mail", mail ? *mail : text);
    }

    /// Apple writes the year 1604 for a birthday whose year is not known.
    void takeBirthday(const ContentLine& line, const std::string& text)
    {
        const std::string day = dayOf(text);
        const auto without = line.params.find("X-APPLE-OMIT-YEAR");
        const std::string year = without == line.params.end() ? "1604" : without->second;
        if (day.size() == 10 && day.starts_with(year + "-")) {
            m_rest.push_back("BDAY: --" + day.substr(5));
            return;
        }
        set(line, "birthday", day);
    }

    /// "tel:+1-418-555-0154;ext=102" (RFC 3966) → "+1-418-555-0154 ext. 102".
    static std::string numberOf(const std::string& text)
    {
        constexpr std::string_view kScheme = "tel:";
        constexpr std::string_view kExtension = ";ext=";
        std::string number = text;
        const bool isUri = foldForSearch(number.substr(0, kScheme.size())) == kScheme;
        number.erase(0, isUri ? kScheme.size() : 0);
        const std::size_t parameters = number.find(';');
        if (parameters == std::string::npos || (!isUri && number.find(kExtension) != parameters)) {
            return number;
        }
        std::string extension;
        if (const std::size_t at = foldForSearch(number).find(kExtension);
            at != std::string::npos) {
            const std::size_t begin = at + kExtension.size();
            extension = " ext. " + number.substr(begin, number.find(';', begin) - begin);
        }
        return number.substr(0, parameters) + extension;
    }

    void takePhone(const ContentLine& line, const std::string& text)
    {
        const std::string number = numberOf(text);
        if (line.hasType("FAX")) {
            m_rest.push_back("FAX: " + number);
            return;
        }
        const bool isMobile = line.hasType("CELL");
        const bool isTaken = m_person.fields.count(isMobile ? "mobile" : "phone") != 0;
        set(line, isMobile != isTaken ? "mobile" : "phone", number);
    }

    /// Post office box and what extends the address stand before the street.
    void takeAddress(const ContentLine& line, const std::vector<std::string>& parts)
    {
        std::map<std::string, std::string> address;
        const auto keep = [&](const char* field, const std::string& text) {
            if (!text.empty()) {
                std::string& to = address[field];
                to += (to.empty() ? "" : ", ") + text;
            }
        };
        keep("street", trimmedPart(parts, 2));
        keep("street", trimmedPart(parts, 1));
        keep("street", trimmedPart(parts, 0));
        keep("city", trimmedPart(parts, 3));
        keep("region", trimmedPart(parts, 4));
        keep("postal_code", trimmedPart(parts, 5));
        keep("country", trimmedPart(parts, 6));
        const bool isOther = line.hasType("HOME") || m_person.company.count("city") != 0 ||
                             m_person.company.count("street") != 0;
        if (!isOther) {
            m_person.company.merge(address);
            return;
        }
        for (const std::string& told : companyLines(address)) {
            m_rest.push_back(told);
        }
    }

    void takePage(const ContentLine& line, const std::string& text)
    {
        if (line.hasType("HOME") || !m_person.company.try_emplace("website", text).second) {
            m_rest.push_back("URL: " + text);
        }
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
            m_person.company["position"] = formatPosition(*position);
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
            const std::string name =
                joinedName({part("given_name"), m_middle, part("family_name")});
            if (!name.empty()) {
                fields["full_name"] = name;
            } else if (!m_person.organisation.empty()) {
                fields["full_name"] = m_person.organisation;
            }
        } else if (!m_middle.empty() &&
                   textOf(fields["full_name"]).find(m_middle) == std::string::npos) {
            m_rest.push_back("N: " + m_middle);
        }
        m_middle.clear();
        if (m_person.organisation.empty()) { // a place of nothing we know
            for (const std::string& told : companyLines(m_person.company)) {
                m_rest.push_back(told);
            }
            m_person.company.clear();
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

    void tellPictures()
    {
        if (!m_pictures.empty()) {
            m_file.problems.push_back(
                {m_pictures.front(), "PHOTO",
                 std::to_string(m_pictures.size()) + " pictures or keys are left out"});
        }
    }

    const Entity& m_contact;
    std::string m_charset; ///< of values that name none
    CardFile m_file;
    std::vector<ContentLine> m_card;
    std::size_t m_begin = 0;
    std::vector<std::size_t> m_pictures;
    CardPerson m_person;
    std::string m_middle;
    std::vector<std::string> m_rest;
    bool m_isInside = false;
};

} // namespace

std::vector<std::string> companyLines(const std::map<std::string, std::string>& company)
{
    const auto part = [&](const char* field) {
        const auto found = company.find(field);
        return found == company.end() ? std::string() : found->second;
    };
    std::vector<std::string> lines;
    const Address address{part("country"), part("region"),     part("city"), {},
                          part("street"),  part("postal_code")};
    if (const std::string line = oneLine(address); !line.empty()) {
        lines.push_back("ADR: " + line);
    }
    for (const auto& [field, name] :
         {std::pair("website", "URL: "), std::pair("position", "GEO: ")}) {
        if (const std::string text = part(field); !text.empty()) {
            lines.push_back(name + text);
        }
    }
    return lines;
}

bool isCardFile(std::string_view bytes)
{
    constexpr std::size_t kLooked = 8UL * 1024;
    std::string head(bytes.substr(0, kLooked));
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
        const auto text = decodeText(head.substr(0, head.size() / 2 * 2));
        head = text ? text->text : std::string();
    }
    std::string folded;
    for (const char c : head) {
        folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    constexpr std::string_view kBegin = "begin:vcard";
    for (std::size_t at = folded.find(kBegin); at != std::string::npos;
         at = folded.find(kBegin, at + 1)) {
        const std::size_t line = folded.find_last_of("\r\n", at);
        const std::size_t from = line == std::string::npos ? 0 : line + 1;
        if (trimmed(std::string_view(folded).substr(from, at - from)).empty()) {
            return true;
        }
    }
    return false;
}

Result<CardFile> readCards(const Catalogue& catalogue, std::string_view bytes)
{
    std::string own;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        Result<DecodedText> text = decodeText(bytes);
        if (!text) {
            return text.error();
        }
        own = std::move(text->text);
        bytes = own;
    } else if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::vector<ContentLine> lines = readContentLines(bytes);
    return Reader(catalogue.at("contact"), commonCharset(lines)).read(lines);
}

} // namespace caravan
