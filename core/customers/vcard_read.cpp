// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/position.h"
#include "core/base/text.h"
#include "core/customers/vcard.h"
#include "core/customers/vcard_lines.h"
#include "core/exchange/charset.h"
#include "core/exchange/column_form.h"
#include "core/exchange/person_name.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"

#include <algorithm>
#include <optional>

namespace caravan {
namespace {

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
                                          ? cardPart({line.value}, 0)
                                          : std::string();
            const bool isCard = value.size() == 5 && (value[0] == 'V' || value[0] == 'v');
            if (m_nested > 0) { // what is in another's card is not this person's
                m_nested += isCard ? (line.name == "BEGIN" ? 1 : -1) : 0;
            } else if (line.name == "BEGIN" && isCard && isOfAgent()) {
                m_nested = 1;
                m_file.problems.push_back(
                    {line.number, "AGENT", "the card of somebody else inside it is left out"});
            } else if (line.name == "BEGIN" && isCard) {
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
        if (m_isInside || m_nested > 0) {
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

    /// vCard 2.1 puts the whole card of an assistant behind AGENT; any other one inside is a card
    /// whose end is missing.
    bool isOfAgent() const
    {
        return m_isInside && !m_card.empty() && m_card.back().name == "AGENT" &&
               cardPart({m_card.back().value}, 0).empty();
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
        sortPreferredFirst(m_card);
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
        const CardValue raw = valueOf(line);
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
        if (isBinaryLine(line)) {
            m_pictures.push_back(line.number);
            return;
        }
        const std::optional<std::string> text = decoded(line);
        const std::string plain =
            text ? cardPart({unescapedParts(*text, 0).front()}, 0) : std::string();
        if (plain.empty()) {
            return;
        }
        if (line.name == "FN") {
            set(line, "full_name", plain);
        } else if (line.name == "N") {
            takeName(line, unescapedParts(*text, ';'));
        } else if (line.name == "ORG") {
            const std::vector<std::string> parts = unescapedParts(*text, ';');
            m_person.organisation = cardPart(parts, 0);
            std::string department;
            for (std::size_t i = 1; i < parts.size(); ++i) {
                const std::string unit = cardPart(parts, i);
                department += (department.empty() || unit.empty() ? "" : ", ") + unit;
            }
            set(line, "department", department);
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
            takePosition(line, cardPart({*text}, 0));
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
        } else if (const Field* own = m_contact.field(ownFieldOf(line.name));
                   own != nullptr && isOnCards(*own)) {
            setOwn(line, *own, plain);
        } else if (!isTechnicalLine(line.name) || !ownFieldOf(line.name).empty()) {
            m_rest.push_back(line.name + ": " + plain);
        }
    }

    void takeName(const ContentLine& line, const std::vector<std::string>& parts)
    {
        set(line, "family_name", cardPart(parts, 0));
        set(line, "given_name", cardPart(parts, 1));
        m_middle = cardPart(parts, 2);
        const std::string title = cardPart(parts, 3);
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
        const std::string day = birthdayOf(text);
        const auto without = line.params.find("X-APPLE-OMIT-YEAR");
        const std::string year = without == line.params.end() ? "1604" : without->second;
        if (day.size() == 10 && day.starts_with(year + "-")) {
            m_rest.push_back("BDAY: --" + day.substr(5));
            return;
        }
        set(line, "birthday", day);
    }

    void takePhone(const ContentLine& line, const std::string& text)
    {
        const std::string number = telephoneOf(text);
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
        keep("street", cardPart(parts, 2));
        keep("street", cardPart(parts, 1));
        keep("street", cardPart(parts, 0));
        keep("city", cardPart(parts, 3));
        keep("region", cardPart(parts, 4));
        keep("postal_code", cardPart(parts, 5));
        keep("country", cardPart(parts, 6));
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
        } else {
            m_rest.push_back(line.name + ": " + address);
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

    void setOwn(const ContentLine& line, const Field& field, const std::string& text)
    {
        const Result<Value> value = valueFromText(field, text);
        if (!value) {
            m_rest.push_back(line.name + ": " + text);
            m_file.problems.push_back({line.number, line.name, text + ": " + value.error().detail});
        } else if (!field.isReadOnly && !isEmpty(*value)) {
            m_person.fields.try_emplace(field.name, *value);
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
    int m_nested = 0; ///< cards that are open inside the present one
    bool m_isInside = false;
};

} // namespace

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
