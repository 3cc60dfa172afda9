// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/common_han.h"

#include <unicode/translit.h>

#include <memory>
#include <unordered_set>

namespace caravan {
namespace {

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

} // namespace

double commonHanShare(const icu::UnicodeString& text)
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

} // namespace caravan
