// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/charset.h"

#include "core/base/text.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <optional>
#include <unordered_set>

namespace caravan {
namespace {

/// Decodes strictly: one wrong byte and there is no text.
std::optional<icu::UnicodeString> decode(std::string_view bytes, const char* encoding,
                                         std::size_t* wrongAt = nullptr)
{
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

} // namespace

Result<DecodedText> decodeText(std::string_view bytes, const std::string& encoding)
{
    constexpr double kChineseMin = 0.2; // Western text read as Chinese scores far below
    if (!encoding.empty()) {
        std::size_t wrongAt = 0;
        std::optional<icu::UnicodeString> text = decode(bytes, encoding.c_str(), &wrongAt);
        if (!text) {
            return Error{ErrorCode::invalid, "encoding",
                         "byte " + std::to_string(wrongAt) + " is not " + encoding};
        }
        if (!text->isEmpty() && text->charAt(0) == 0xFEFF) {
            text->remove(0, 1);
        }
        return DecodedText{utf8Of(*text), encoding, {}};
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        const bool isLittle = bytes[0] == '\xFF';
        const char* name = isLittle ? "UTF-16LE" : "UTF-16BE";
        if (const auto text = decode(bytes.substr(2), name)) {
            return DecodedText{utf8Of(*text), name, {}};
        }
        return Error{ErrorCode::invalid, "encoding", std::string("is not well-formed ") + name};
    }
    if (isUtf8(bytes)) {
        return DecodedText{std::string(bytes), "UTF-8", {}};
    }
    struct Candidate {
        const char* name;
        std::optional<icu::UnicodeString> text;
        double score;
    };
    Candidate best{"windows-1252", decode(bytes, "windows-1252"), kChineseMin};
    DecodedText result;
    for (const char* name : {"GB18030", "Big5"}) {
        Candidate one{name, decode(bytes, name), 0.0};
        if (!one.text) {
            continue;
        }
        one.score = score(*one.text);
        if (one.score > best.score || !best.text) {
            std::swap(one, best);
        }
        if (one.text) {
            result.others.emplace_back(one.name);
        }
    }
    if (!best.text) {
        return Error{ErrorCode::invalid, "encoding",
                     "is neither UTF-8 nor GB18030 nor Big5 nor Windows-1252"};
    }
    result.text = utf8Of(*best.text);
    result.encoding = best.name;
    return result;
}

} // namespace caravan
