// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/charset.h"

#include "core/base/text.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_set>

namespace caravan {
namespace {

/// Bytes that Windows-1252 does not have. ICU makes control characters of them.
constexpr std::string_view kNoWindows1252 = "\x81\x8D\x8F\x90\x9D";

bool isWindows1252(std::string_view name)
{
    return ucnv_compareNames(std::string(name).c_str(), "windows-1252") == 0;
}

/// Decodes strictly: one wrong byte and there is no text.
std::optional<icu::UnicodeString> decode(std::string_view bytes, const char* encoding,
                                         std::size_t* wrongAt = nullptr)
{
    if (const std::size_t at = bytes.find_first_of(kNoWindows1252);
        at != std::string_view::npos && isWindows1252(encoding)) {
        if (wrongAt != nullptr) {
            *wrongAt = at;
        }
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status) != 0) {
        return std::nullopt;
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    std::u16string units(bytes.size() + 16, u'\0');
    char16_t* target = units.data();
    const char* source = bytes.data();
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source,
                   bytes.data() + bytes.size(), nullptr, 1, &status);
    if (U_FAILURE(status) != 0) {
        if (wrongAt != nullptr) {
            *wrongAt = static_cast<std::size_t>(source - bytes.data());
        }
        return std::nullopt;
    }
    return icu::UnicodeString(units.data(), static_cast<std::int32_t>(target - units.data()));
}

std::string utf8Of(const icu::UnicodeString& text)
{
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// The characters that make up most of any Chinese text, simplified and traditional.
const std::unordered_set<UChar32>& commonCharacters()
{
    static const std::unordered_set<UChar32> kCommon = [] {
        icu::UnicodeString text = icu::UnicodeString::fromUTF8(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也"
            "能下过"
            "子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量"
            "都两体"
            "制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重"
            "新线内"
            "数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已"
            "通并提"
            "直题程展五果料象员位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见"
            "计别手"
            "角期根论运农指区强放决西被做必先回则任取据处理南给色光门即保治北造百规热领海口东导器压"
            "金增争"
            "济油术极交受联认共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走"
            "积示议"
            "声报完类离名确才科张信话整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算"
            "低持音"
            "众书布复容须际商非验连断深难近千周委素技备半办青省列习响约支般史感团往历市何除消构府称"
            "准精值"
            "号率族维划选标写存候亲快效斯院查江型王按格养易置派层片始却专状育厂京识适属圆包火住调满"
            "县局照"
            "参红细引听该铁价严限司客户姓址邮箱联系销售订单额备注职称苏州恒净沪浙深圳台湾股份");
        std::unordered_set<UChar32> set;
        const auto addAll = [&] {
            for (std::int32_t i = 0; i < text.length(); ++i) {
                set.insert(text.charAt(i));
            }
        };
        addAll();
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> toTraditional(
            icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
        if (toTraditional) {
            toTraditional->transliterate(text);
            addAll();
        }
        return set;
    }();
    return kCommon;
}

/// Share of common ones among the characters that are not ASCII, 0 to 1.
double score(const icu::UnicodeString& text)
{
    int known = 0;
    int all = 0;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const UChar32 c = text.charAt(i);
        if (c >= 0x80) {
            ++all;
            const bool isPunctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
            known += commonCharacters().count(c) != 0 || isPunctuation ? 1 : 0;
        }
    }
    return all == 0 ? 0.0 : static_cast<double>(known) / all;
}

/// Lines that have more than ASCII, by whether they are UTF-8.
struct Utf8Lines {
    std::size_t good = 0;
    std::size_t sequences = 0; ///< in good lines
    std::size_t sure = 0;      ///< good ones that no other encoding gives by chance
    std::size_t bad = 0;
    std::vector<std::size_t> firstBad; ///< numbers of lines
};

void countLine(std::string_view line, std::size_t number, Utf8Lines& lines)
{
    constexpr std::size_t kTold = 5;
    constexpr std::size_t kSureSequences = 4;
    std::size_t sequences = 0;
    std::size_t longOnes = 0; // of three and four bytes
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        sequences += byte >= 0xC0 ? 1U : 0U;
        longOnes += byte >= 0xE0 ? 1U : 0U;
    }
    const bool isAscii = std::all_of(line.begin(), line.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii) {
        return;
    }
    if (isUtf8(line)) {
        ++lines.good;
        lines.sequences += sequences;
        lines.sure += sequences >= kSureSequences || longOnes >= 2 ? 1U : 0U;
        return;
    }
    ++lines.bad;
    if (lines.firstBad.size() < kTold) {
        lines.firstBad.push_back(number);
    }
}

Utf8Lines countLines(std::string_view bytes, const std::function<void(std::string_view)>& onRead)
{
    constexpr std::size_t kPieceBytes = 8UL * 1024 * 1024;
    Utf8Lines lines;
    std::size_t number = 0;
    std::size_t letGo = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = bytes.find_first_of("\r\n", at);
        end = end == std::string_view::npos ? bytes.size() : end;
        countLine(bytes.substr(at, end - at), ++number, lines);
        at = end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
        if (onRead && at - letGo > kPieceBytes) {
            onRead(bytes.substr(letGo, at - letGo));
            letGo = at;
        }
    }
    return lines;
}

/// Share of the bytes beyond ASCII that stand alone, as "ü" does in a Western word; two that belong
/// together, as in Han, Cyrillic or Greek, do not.
double loneShare(std::string_view bytes)
{
    const auto isHigh = [&](std::size_t at) {
        return at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80;
    };
    std::size_t all = 0;
    std::size_t lone = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (isHigh(i)) {
            ++all;
            lone += !(i > 0 && isHigh(i - 1)) && !isHigh(i + 1) ? 1U : 0U;
        }
    }
    return all == 0 ? 1.0 : static_cast<double>(lone) / static_cast<double>(all);
}

/// What ICU holds possible, for a person to choose from.
void addDetected(std::string_view bytes, std::vector<std::string>& names)
{
    constexpr std::size_t kLooked = 64UL * 1024;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(),
                   static_cast<std::int32_t>(std::min(bytes.size(), kLooked)), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (std::int32_t i = 0; U_SUCCESS(status) != 0 && i < count; ++i) {
        const std::string name = ucsdet_getName(matches[i], &status);
        const bool isKnown = std::find(names.begin(), names.end(), name) != names.end();
        if (!isKnown && decode(bytes, name.c_str())) {
            names.push_back(name);
        }
    }
    for (const char* name :
         {"windows-1250", "windows-1251", "windows-1253", "Shift_JIS", "EUC-KR", "KOI8-R"}) {
        if (std::find(names.begin(), names.end(), name) == names.end() && decode(bytes, name)) {
            names.emplace_back(name);
        }
    }
}

Error damagedUtf8(const Utf8Lines& lines)
{
    std::string numbers;
    for (const std::size_t number : lines.firstBad) {
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    }
    const bool isMore = lines.bad > lines.firstBad.size();
    return Error{ErrorCode::invalid, "encoding",
                 (lines.bad == 1 ? "line " : "lines ") + numbers + (isMore ? " and more" : "") +
                     (lines.bad == 1 ? " is" : " are") + " not UTF-8, as the rest of the file is"};
}

} // namespace

Result<FoundEncoding> findEncoding(std::string_view bytes,
                                   const std::function<void(std::string_view)>& onRead)
{
    constexpr double kChineseMin = 0.2; // Western text read as Chinese scores far below
    constexpr double kLoneMin = 0.5;
    constexpr std::size_t kChance = 200; // one sure line in so many may be chance
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return FoundEncoding{bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE", {}, true, 2};
    }
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const Utf8Lines lines = countLines(bytes, onRead);
    if (lines.bad == 0) {
        return FoundEncoding{kUtf8, {}, true, mark};
    }
    const bool isMostly = lines.sequences >= 2 && lines.good >= lines.bad;
    if (mark != 0 || isMostly || lines.sure * kChance > lines.bad) {
        return damagedUtf8(lines);
    }
    FoundEncoding found;
    double best = kChineseMin;
    for (const char* name : {"GB18030", "Big5"}) {
        const auto text = decode(bytes, name);
        if (!text) {
            continue;
        }
        const double common = score(*text);
        if (common > best) {
            best = common;
            if (!found.name.empty()) {
                found.others.push_back(found.name);
            }
            found.name = name;
        } else {
            found.others.emplace_back(name);
        }
    }
    const bool isWestern = decode(bytes, "windows-1252").has_value();
    if (!found.name.empty()) {
        if (isWestern) {
            found.others.emplace_back("windows-1252");
        }
        return found;
    }
    if (isWestern && loneShare(bytes) >= kLoneMin) {
        found.name = "windows-1252";
        return found;
    }
    found.isSure = false;
    addDetected(bytes, found.others);
    if (isWestern) {
        found.others.emplace_back("windows-1252");
    }
    if (found.others.empty()) {
        return Error{ErrorCode::invalid, "encoding", "is in no encoding that is known"};
    }
    found.name = found.others.front();
    found.others.erase(found.others.begin());
    return found;
}

Result<DecodedText> decodeText(std::string_view bytes, const std::string& encoding)
{
    FoundEncoding found{encoding, {}, true, 0};
    if (encoding.empty()) {
        const Result<FoundEncoding> guessed = findEncoding(bytes);
        if (!guessed) {
            return guessed.error();
        }
        found = *guessed;
        if (found.name == kUtf8) {
            return DecodedText{std::string(bytes.substr(found.markBytes)), kUtf8, {}};
        }
    }
    std::size_t wrongAt = 0;
    std::optional<icu::UnicodeString> text = decode(bytes, found.name.c_str(), &wrongAt);
    if (!text) {
        return Error{ErrorCode::invalid, "encoding",
                     "byte " + std::to_string(wrongAt) + " is not " + found.name};
    }
    if (!text->isEmpty() && text->charAt(0) == 0xFEFF) {
        text->remove(0, 1);
    }
    return DecodedText{utf8Of(*text), found.name, found.others};
}

} // namespace caravan
