// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/charset.h"

#include "core/base/text.h"
#include "core/exchange/common_han.h"
#include "core/exchange/western_text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

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
    for (const char* name : {"windows-1250", "windows-1251", "windows-1253", "windows-1254",
                             "macintosh", "Shift_JIS", "EUC-KR", "KOI8-R"}) {
        if (std::find(names.begin(), names.end(), name) == names.end() && decode(bytes, name)) {
            names.emplace_back(name);
        }
    }
}

/// UTF-16 without a mark: every other byte of its ASCII is nothing.
const char* unmarkedWide(std::string_view bytes)
{
    constexpr std::size_t kLooked = 4096;
    constexpr std::size_t kShare = 4;
    const std::string_view head = bytes.substr(0, kLooked);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
    }
    if (bytes.size() % 2 != 0 || zeros[0] + zeros[1] < head.size() / kShare) {
        return nullptr;
    }
    return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

Error damagedUtf8(const Utf8Lines& lines)
{
    std::string numbers;
    std::vector<std::string> args;
    for (const std::size_t number : lines.firstBad) {
        args.push_back(std::to_string(number));
        numbers += (numbers.empty() ? "" : ", ") + args.back();
    }
    const bool isMore = lines.bad > lines.firstBad.size();
    return Error{ErrorCode::invalid, "encoding",
                 (lines.bad == 1 ? "line " : "lines ") + numbers + (isMore ? " and more" : "") +
                     (lines.bad == 1 ? " is" : " are") + " not UTF-8, as the rest of the file is",
                 std::move(args)};
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
    if (const char* wide = unmarkedWide(bytes); wide != nullptr) {
        return FoundEncoding{wide, {}, true, 0};
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
        const double common = commonHanShare(*text);
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
    const auto western = decode(bytes, "windows-1252");
    const bool isWestern = western.has_value();
    if (!found.name.empty()) {
        if (isWestern) {
            found.others.emplace_back("windows-1252");
        }
        return found;
    }
    if (isWestern && loneShare(bytes) >= kLoneMin && looksWestern(*western)) {
        found.name = "windows-1252";
        return found;
    }
    found.isSure = false;
    const std::vector<std::string> chinese = std::exchange(found.others, {});
    addDetected(bytes, found.others);
    for (const std::string& name : chinese) {
        if (std::find(found.others.begin(), found.others.end(), name) == found.others.end()) {
            found.others.push_back(name);
        }
    }
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
