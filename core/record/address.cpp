// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/address.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "resources/embedded.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace caravan {
namespace {

constexpr std::size_t kPostalDigits = 6;
constexpr std::size_t kShortestName = 6; ///< bytes: two Han characters

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

/// 朝阳 before 区 is a district, not the city 朝阳市.
bool beginsWithEnding(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> kEndings{"区", "县", "市", "镇", "乡"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return startsWith(text, ending); });
}

/// Cuts @p name off the front of @p text, with or without one of its usual endings.
bool take(std::string_view& text, const std::string& name)
{
    if (startsWith(text, name)) {
        text.remove_prefix(name.size());
        return true;
    }
    static constexpr std::array<std::string_view, 8> kEndings{
        "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市", "县"};
    for (const std::string_view ending : kEndings) {
        const bool ends = name.size() > ending.size() &&
                          std::string_view(name).substr(name.size() - ending.size()) == ending;
        const std::string_view stem = std::string_view(name).substr(0, name.size() - ending.size());
        if (ends && stem.size() >= kShortestName && startsWith(text, stem) &&
            !beginsWithEnding(text.substr(stem.size()))) {
            text.remove_prefix(stem.size());
            return true;
        }
    }
    return false;
}

bool isSixDigits(std::string_view text)
{
    return text.size() == kPostalDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void takePostalCode(std::string_view& text, Address& address)
{
    const auto isFree = [](std::string_view around, std::size_t at) {
        return at >= around.size() || std::isdigit(static_cast<unsigned char>(around[at])) == 0;
    };
    if (text.size() >= kPostalDigits && isSixDigits(text.substr(0, kPostalDigits)) &&
        isFree(text, kPostalDigits)) {
        address.postalCode = text.substr(0, kPostalDigits);
        text = trimmed(text.substr(kPostalDigits));
    } else if (text.size() > kPostalDigits &&
               isSixDigits(text.substr(text.size() - kPostalDigits)) &&
               isFree(text, text.size() - kPostalDigits - 1)) {
        address.postalCode = text.substr(text.size() - kPostalDigits);
        text = trimmed(text.substr(0, text.size() - kPostalDigits));
    }
}

void takeDistrict(std::string_view& text, const Place& place, Address& address)
{
    for (const std::string& district : place.districts) {
        if (startsWith(text, district)) {
            address.district = district;
            text = trimmed(text.substr(district.size()));
            return;
        }
    }
}

/// The one place whose district the text begins with, within a province or everywhere.
const Place* placeOfDistrict(std::string_view text, const std::string& province)
{
    const Place* found = nullptr;
    for (const Place& place : chinesePlaces()) {
        const bool fits = province.empty() || place.province == province;
        for (const std::string& district : place.districts) {
            if (fits && startsWith(text, district)) {
                if (found != nullptr && found != &place) {
                    return nullptr; // there are many 朝阳区
                }
                found = &place;
            }
        }
    }
    return found;
}

bool hasHan(std::string_view text)
{
    const std::string words = pinyinOf(text).syllables;
    return !words.empty();
}

std::string joined(const std::vector<std::string>& parts, const char* between)
{
    std::string line;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            line += (line.empty() ? "" : between) + part;
        }
    }
    return line;
}

} // namespace

const std::vector<Place>& chinesePlaces()
{
    static const std::vector<Place> kPlaces = [] {
        std::vector<Place> places;
        for (const resources::EmbeddedFile& file : resources::embeddedPlaces()) {
            for (const std::string& line : split(file.text, '\n')) {
                const std::vector<std::string> parts = split(line, '\t');
                if (parts.size() < 3) {
                    continue;
                }
                Place place{parts[0], parts[1], {}};
                for (const std::string& district : split(parts[2], ' ')) {
                    if (!district.empty()) {
                        place.districts.push_back(district);
                    }
                }
                places.push_back(std::move(place));
            }
        }
        return places;
    }();
    return kPlaces;
}

Address parseChineseAddress(std::string_view line)
{
    Address address;
    std::string_view text = trimmed(line);
    takePostalCode(text, address);
    for (const char* country : {"中华人民共和国", "中国"}) {
        if (startsWith(text, country)) {
            address.country = country;
            text = trimmed(text.substr(address.country.size()));
        }
    }
    const std::vector<Place>& places = chinesePlaces();
    const auto province = std::find_if(places.begin(), places.end(), [&](const Place& place) {
        return take(text, place.province);
    });
    if (province != places.end()) {
        address.region = province->province;
        text = trimmed(text);
    }
    const auto isInProvince = [&](const Place& place) {
        return address.region.empty() || place.province == address.region;
    };
    const Place* found = nullptr;
    for (const Place& place : places) {
        if (isInProvince(place) && take(text, place.city)) {
            found = &place;
            break;
        }
    }
    if (found == nullptr && province != places.end() && province->city == province->province) {
        found = &*province; // a municipality is its own city
    }
    if (found == nullptr) {
        found = placeOfDistrict(text, address.region);
    }
    if (found != nullptr) {
        address.region = found->province;
        address.city = found->city;
        text = trimmed(text);
        takeDistrict(text, *found, address);
    }
    address.street = text;
    return address;
}

std::string oneLine(const Address& address)
{
    const std::string all = joined({address.region, address.city, address.street}, "");
    if (hasHan(all)) {
        const std::string region = address.region == address.city ? "" : address.region;
        const std::string line =
            joined({address.country, region, address.city, address.district, address.street}, "");
        return address.postalCode.empty() ? line : line + " " + address.postalCode;
    }
    return joined({joined({address.district, address.street}, " "),
                   joined({address.postalCode, address.city}, " "), address.region,
                   address.country},
                  ", ");
}

std::vector<std::string> postalLines(const Address& address)
{
    const auto isOf = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), address.country) != names.end();
    };
    const std::string street = joined({address.district, address.street}, " ");
    std::vector<std::string> lines;
    if (hasHan(joined({address.region, address.city, address.street}, ""))) {
        const std::string region = address.region == address.city ? "" : address.region;
        lines = {address.postalCode, joined({region, address.city}, ""),
                 joined({address.district, address.street}, ""), address.country};
    } else if (isOf({"US", "USA", "United States", "United States of America", "CA", "Canada", "AU",
                     "Australia"})) {
        lines = {street,
                 joined({address.city, joined({address.region, address.postalCode}, " ")}, ", "),
                 address.country};
    } else if (isOf({"GB", "UK", "United Kingdom", "Great Britain", "England", "Scotland", "IE",
                     "Ireland"})) {
        lines = {street, address.city, address.region, address.postalCode, address.country};
    } else {
        const std::string region = address.region == address.city ? "" : address.region;
        lines = {street, joined({address.postalCode, address.city}, " "), region, address.country};
    }
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

std::string languageOfCountry(std::string_view country)
{
    const auto isOf = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), country) != names.end();
    };
    if (country.empty()) {
        return {};
    }
    if (isOf({"CN", "China", "PRC", "中国", "中國", "中华人民共和国"})) {
        return "zh_CN";
    }
    return isOf({"TW", "Taiwan", "台灣", "臺灣", "台湾", "HK", "Hong Kong", "香港", "MO", "Macao",
                 "Macau", "澳門", "澳门"})
               ? "zh_TW"
               : "en";
}

bool hasAddress(const Entity& entity)
{
    return entity.addressField(AddressPart::street) != nullptr &&
           entity.addressField(AddressPart::city) != nullptr;
}

Address addressOf(const Record& record)
{
    if (!hasAddress(*record.entity)) {
        return {};
    }
    const auto text = [&](AddressPart part) {
        const Field* field = record.entity->addressField(part);
        return field != nullptr ? record.text(field->name) : std::string();
    };
    return {text(AddressPart::country), text(AddressPart::region),    text(AddressPart::city), {},
            text(AddressPart::street),  text(AddressPart::postalCode)};
}

} // namespace caravan
