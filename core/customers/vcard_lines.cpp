// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/vcard_lines.h"

#include "core/base/text.h"
#include "core/customers/vcard.h"
#include "core/exchange/charset.h"
#include "core/record/address.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace caravan {
namespace {

constexpr std::string_view kOwn = "X-CARAVAN-";

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

} // namespace

CardValue valueOf(const ContentLine& line)
{
    const auto encoding = line.params.find("ENCODING");
    const bool isQuoted = line.hasType("QUOTED-PRINTABLE") ||
                          (encoding != line.params.end() && encoding->second == "QUOTED-PRINTABLE");
    const auto charset = line.params.find("CHARSET");
    return {isQuoted ? fromQuotedPrintable(line.value) : line.value,
            charset != line.params.end() ? charset->second : std::string()};
}

bool isBinaryLine(const ContentLine& line)
{
    return line.name == "PHOTO" || line.name == "LOGO" || line.name == "SOUND" ||
           line.name == "KEY";
}

std::string commonCharset(const std::vector<ContentLine>& lines)
{
    std::string bytes;
    for (const ContentLine& line : lines) {
        const CardValue raw = isBinaryLine(line) ? CardValue{} : valueOf(line);
        if (raw.charset.empty()) {
            bytes += raw.bytes + "\n";
        }
    }
    const Result<FoundEncoding> found = findEncoding(bytes);
    return found && found->isSure ? found->name : std::string(kUtf8);
}

std::string cardPart(const std::vector<std::string>& parts, std::size_t index)
{
    return index < parts.size() ? std::string(trimmed(parts[index])) : std::string();
}

std::string birthdayOf(std::string text)
{
    text = text.substr(0, text.find('T'));
    if (text.size() == 8 && text.find('-') == std::string::npos) {
        text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    }
    return text;
}

std::string propertyOfOwn(std::string_view field)
{
    std::string property(kOwn);
    for (const char c : field.substr(2)) { // "x_"
        property += c == '_' ? '-' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return property;
}

bool isOnCards(const Field& field)
{
    return isCompanyName(field.name) && !field.isHidden && !field.isReferring() &&
           field.type != FieldType::file;
}

std::string ownFieldOf(std::string_view property)
{
    if (!property.starts_with(kOwn)) {
        return {};
    }
    std::string field = "x_";
    for (const char c : property.substr(kOwn.size())) {
        field += c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return field;
}

void sortPreferredFirst(std::vector<ContentLine>& lines)
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

bool isTechnicalLine(const std::string& name)
{
    constexpr std::array<std::string_view, 17> kNames{
        "VERSION", "UID",    "REV",   "PRODID", "SORT-STRING", "CLASS",
        "TZ",      "MAILER", "LABEL", "KIND",   "PROFILE",     "CLIENTPIDMAP",
        "SOURCE",  "MEMBER", "XML",   "LANG",   "GENDER"};
    constexpr std::array<std::string_view, 6> kOfThePerson{
        "X-SKYPE", "X-SOCIALPROFILE", "X-ASSISTANT", "X-MANAGER", "X-SPOUSE", "X-ANNIVERSARY"};
    const bool isOurs = std::any_of(kOfThePerson.begin(), kOfThePerson.end(),
                                    [&](std::string_view one) { return name.starts_with(one); });
    return (name.starts_with("X-") && !isOurs) ||
           std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string telephoneOf(const std::string& text)
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
    if (const std::size_t at = foldForSearch(number).find(kExtension); at != std::string::npos) {
        const std::size_t begin = at + kExtension.size();
        extension = " ext. " + number.substr(begin, number.find(';', begin) - begin);
    }
    return number.substr(0, parameters) + extension;
}

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

} // namespace caravan
